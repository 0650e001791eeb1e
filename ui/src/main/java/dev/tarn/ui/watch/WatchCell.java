package dev.tarn.ui.watch;

import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A watched folder on two lines.
final class WatchCell extends ListCell<WatchLine> {
  private final StackPane mark = Styles.with(new StackPane(), "version-mark");
  private final Label title = Styles.with(new Label(), "version-title");
  private final Label caption = Styles.with(new Label(), "version-caption");
  private final Label state = Styles.with(new Label(), Styles.BADGE);
  private final HBox row;

  WatchCell() {
    Styles.with(this, "watch-cell");
    VBox lines = Styles.with(new VBox(title, caption), "version-lines");
    lines.setMinWidth(0);
    HBox.setHgrow(lines, Priority.ALWAYS);
    state.setMinWidth(USE_PREF_SIZE);
    row = Styles.with(new HBox(mark, lines, state), "version-row");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable WatchLine line, boolean empty) {
    super.updateItem(line, empty);
    if (empty || line == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    WatchLine.Light light = line.light();
    mark.getChildren().setAll(Icons.of(WatchWords.icon(light), Icons.Size.TREE));
    title.setText(line.name());
    caption.setText(WatchWords.caption(line));
    state.setText(WatchWords.state(line));
    state.getStyleClass().setAll("label", Styles.BADGE, WatchWords.badge(light));
    setAccessibleText(line.name() + ", " + WatchWords.state(line));
    setGraphic(row);
  }
}
