package dev.tarn.ui.table.history;

import dev.tarn.session.table.TableVersion;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// Chooses a version from a list.
final class VersionChooser extends ComboBox<Long> {
  private static final double WIDTH = 76;

  private final HistoryModel model;
  private boolean following;

  VersionChooser(HistoryModel model, String tooltip, Consumer<Long> chosen) {
    this.model = model;
    Styles.with(this, "version-chooser");
    setTooltip(Buttons.tooltip(tooltip));
    setAccessibleText(tooltip);
    setVisibleRowCount(12);
    setPrefWidth(WIDTH);
    setMinWidth(USE_PREF_SIZE);
    setButtonCell(new Cell(false));
    setCellFactory(_ -> new Cell(true));
    valueProperty()
        .subscribe(value -> {
          if (!following && value != null) {
            chosen.accept(value);
          }
        });
  }

  /// Shows what can be chosen and what is.
  void show(List<Long> versions, long chosen) {
    following = true;
    if (!getItems().equals(versions)) {
      getItems().setAll(versions);
    }
    setValue(chosen);
    following = false;
  }

  /// A version, in the list with what it did.
  private final class Cell extends ListCell<Long> {
    private final boolean told;

    Cell(boolean told) {
      this.told = told;
    }

    @Override
    protected void updateItem(@Nullable Long version, boolean empty) {
      super.updateItem(version, empty);
      if (version == null || empty) {
        setText("");
        return;
      }
      String name = HistoryController.version(version);
      setText(told ? name + model.version(version).map(Cell::words).orElse("") : name);
    }

    private static String words(TableVersion version) {
      return "  " + VersionWords.title(version) + " · " + VersionTimes.moment(version.committed());
    }
  }
}
