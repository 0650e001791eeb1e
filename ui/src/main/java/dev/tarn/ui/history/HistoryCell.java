package dev.tarn.ui.history;

import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.state.HistoryEntry;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A run on two lines: its statement, and how it went.
final class HistoryCell extends ListCell<HistoryEntry> {
  private final Label title = Styles.with(new Label(), "history-title");
  private final Label facts = Styles.with(new Label(), "history-facts");
  private final StackPane mark = new StackPane();
  private final HBox row;
  private final IntConsumer drawn;

  /// Makes an empty cell.
  ///
  /// @param drawn told the place of each run that comes into sight
  HistoryCell(IntConsumer drawn) {
    this.drawn = drawn;
    getStyleClass().add("history-cell");
    VBox lines = Styles.with(new VBox(title, facts), "history-lines");
    lines.setMinWidth(0);
    HBox.setHgrow(lines, Priority.ALWAYS);
    row = Styles.with(new HBox(mark, lines), "history-row");
    // The row takes the width of the list, and cuts its lines, instead of making the list wider.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable HistoryEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    if (entry == null || empty) {
      setGraphic(null);
      return;
    }
    title.setText(HistoryWords.title(entry));
    facts.setText(HistoryWords.facts(entry));
    mark.getChildren().setAll(HistoryWords.icon(entry.state()));
    setAccessibleText(HistoryWords.state(entry.state()) + ": " + title.getText());
    setGraphic(row);
    drawn.accept(getIndex());
  }
}
