package dev.tarn.ui.textcompare;

import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.history.TextComparison.Mark;
import dev.tarn.workspace.history.TextComparison.Side;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// The text of one side of a row, with marks, moved to the left as far as the list is scrolled.
final class SideText extends Pane {
  private static final int LONGEST = 4_000;

  private final HBox pieces = Styles.with(new HBox(), "side-pieces");

  SideText(ObservableDoubleValue scrolled) {
    getStyleClass().add("side-text");
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    pieces.translateXProperty().bind(Bindings.negate(scrolled));
    getChildren().add(pieces);
    setMinWidth(0);
  }

  void show(Side side) {
    pieces.getChildren().clear();
    int at = 0;
    for (Mark mark : side.marks()) {
      add(side.text(), at, mark.start(), "side-piece");
      add(side.text(), mark.start(), mark.end(), "side-mark");
      at = mark.end();
    }
    add(side.text(), at, side.text().length(), "side-piece");
  }

  @Override
  protected void layoutChildren() {
    pieces.resizeRelocate(0, 0, pieces.prefWidth(-1), getHeight());
  }

  private void add(String text, int from, int to, String style) {
    int end = Math.min(to, LONGEST);
    if (from < end) {
      String shown = text.substring(from, end).replace("\t", "    ");
      Label piece = Styles.with(new Label(end < to ? shown + "…" : shown), style);
      piece.setMinWidth(Region.USE_PREF_SIZE);
      pieces.getChildren().add(piece);
    }
  }
}
