package dev.tarn.ui.table.history;

import dev.tarn.session.table.TableVersion;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A slider over the versions of a table, with what the chosen one did. For the window's thread.
public final class VersionPicker extends VBox {
  private final HistoryModel model = new HistoryModel();
  private final VersionSlider slider = new VersionSlider(model);
  private final Label words = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
  private boolean following;

  /// Makes a slider without versions.
  ///
  /// @param chosen hears of each version that the user goes to
  public VersionPicker(LongConsumer chosen) {
    Styles.with(this, "version-picker");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(slider, words);
    model
        .choiceProperty()
        .subscribe(choice -> {
          if (choice == null) {
            return;
          }
          if (!choice.isSingle()) {
            // One version is picked here; a stretch has no meaning.
            model.choiceProperty().set(VersionChoice.of(choice.to()));
            return;
          }
          words.setText(model.version(choice.to()).map(VersionPicker::words).orElse(""));
          if (!following) {
            chosen.accept(choice.to());
          }
        });
  }

  /// Shows versions; nobody hears of that.
  ///
  /// @param versions from the newest
  /// @param version where the handle is
  public void show(List<TableVersion> versions, long version) {
    following = true;
    model.versionsProperty().set(List.copyOf(versions));
    model.choiceProperty().set(VersionChoice.of(version));
    following = false;
  }

  /// Takes the keyboard to the slider.
  public void focus() {
    slider.requestFocus();
  }

  private static String words(TableVersion version) {
    return VersionTimes.moment(version.committed()) + " · " + VersionWords.sentence(version);
  }
}
