package dev.tarn.ui.table.history;

import dev.tarn.session.table.TableVersion;
import dev.tarn.session.table.VersionCounts;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.OptionalLong;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A version on two lines.
final class VersionCell extends ListCell<TableVersion> {
  private static final PseudoClass END = Styles.state("end");
  private static final PseudoClass LATER = Styles.state("later");

  private static final double LEAST = 26;
  private static final double LETTER = 7.3;

  private final HistoryModel model;
  private final Label number = Styles.with(new Label(), Styles.MONO, "version-number");
  private final StackPane mark = Styles.with(new StackPane(), "version-mark");
  private final Label title = Styles.with(new Label(), "version-title");
  private final Label caption = Styles.with(new Label(), "version-caption");
  private final Label added = Styles.with(new Label(), "version-count", "version-added");
  private final Label updated = Styles.with(new Label(), "version-count", "version-updated");
  private final Label deleted = Styles.with(new Label(), "version-count", "version-deleted");
  private final Label time = Styles.with(new Label(), "version-caption");
  private final Tooltip tooltip = Buttons.tooltip("");
  private final HBox row;

  VersionCell(HistoryModel model) {
    this.model = model;
    Styles.with(this, "version-cell");
    VBox left = Styles.with(new VBox(title, caption), "version-lines");
    left.setMinWidth(0);
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox counts = Styles.with(new HBox(added, updated, deleted), "version-counts");
    counts.setAlignment(Pos.CENTER_RIGHT);
    VBox right = Styles.with(new VBox(counts, time), "version-right");
    for (Region fixed : new Region[] {number, mark, right, added, updated, deleted, time}) {
      fixed.setMinWidth(USE_PREF_SIZE);
    }
    row = Styles.with(new HBox(number, mark, left, right), "version-row");
    setPrefWidth(0);
    model.choiceProperty().subscribe(_ -> states());
    model.statementsProperty().subscribe(_ -> words());
  }

  @Override
  protected void updateItem(@Nullable TableVersion version, boolean empty) {
    super.updateItem(version, empty);
    states();
    if (version == null || empty) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    number.setText("v" + version.version());
    number.setPrefWidth(width(model.newest().orElse(version)));
    VersionLook look = VersionLook.of(version.kind());
    mark.getChildren().setAll(Icons.of(look.icon(), Icons.Size.BUTTON, look.style()));
    title.setText(VersionWords.title(version));
    time.setText(VersionTimes.moment(version.committed()));
    VersionCounts counts = version.counts();
    count(added, "+", counts.rowsAdded());
    count(updated, "~", counts.rowsUpdated());
    count(deleted, "-", counts.rowsDeleted());
    tooltip.setText(VersionWords.sentence(version));
    setTooltip(tooltip);
    words();
    setGraphic(row);
  }

  /// All numbers are as wide as the longest one, so that the marks stand below each other.
  private static double width(TableVersion newest) {
    return Math.max(LEAST, LETTER * ("v" + newest.version()).length() + 1);
  }

  private void words() {
    TableVersion version = getItem();
    if (version != null) {
      caption.setText(
          VersionWords.caption(version, model.statementsProperty().get().get(version.version())));
      setAccessibleText(
          Strings.of(
              "tableHistory.spoken",
              String.valueOf(version.version()),
              VersionWords.sentence(version),
              time.getText()));
    }
  }

  private void states() {
    TableVersion version = getItem();
    VersionChoice choice = model.choiceProperty().get();
    boolean end = version != null && choice != null && choice.isEnd(version.version());
    pseudoClassStateChanged(END, end);
    pseudoClassStateChanged(LATER, end && choice.to() == version.version());
  }

  private static void count(Label label, String sign, OptionalLong count) {
    boolean shown = count.orElse(0) > 0;
    label.setText(shown ? sign + Quantities.count(count.getAsLong()) : "");
    label.setVisible(shown);
    label.setManaged(shown);
  }
}
