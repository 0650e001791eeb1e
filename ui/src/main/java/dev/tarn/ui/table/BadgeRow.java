package dev.tarn.ui.table;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.shape.Rectangle;

/// Badges in one row: those that find no room in a narrow window are left out, never cut.
final class BadgeRow extends FlowPane {
  private static final double HEIGHT = 18;
  private static final double GAP = 6;

  BadgeRow() {
    super(GAP, GAP);
    setMinSize(0, HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    // What does not fit goes into further rows, which are not seen.
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
  }

  @Override
  protected double computePrefWidth(double height) {
    double width = Math.max(0, getManagedChildren().size() - 1) * GAP;
    for (Node child : getManagedChildren()) {
      width += snapSizeX(child.prefWidth(-1));
    }
    return snapSizeX(width);
  }
}
