package dev.tarn.ui.table.history;

import dev.tarn.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/// Two groups of controls: at both ends of one line where there is room, else in two lines.
final class WrappedLine extends Pane {
  private static final double GAP = 8;

  private final HBox left;
  private final HBox right;

  WrappedLine(HBox left, HBox right) {
    this.left = left;
    this.right = right;
    Styles.with(this, "wrapped-line");
    left.setAlignment(Pos.CENTER_LEFT);
    right.setAlignment(Pos.CENTER_RIGHT);
    getChildren().setAll(left, right);
    setMinWidth(0);
    // Its height depends on its width.
    widthProperty().subscribe(_ -> requestLayout());
  }

  @Override
  public javafx.geometry.Orientation getContentBias() {
    return javafx.geometry.Orientation.HORIZONTAL;
  }

  private boolean fits(double width) {
    return left.prefWidth(-1) + GAP + right.prefWidth(-1) <= width;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double one = Math.max(left.prefHeight(-1), right.prefHeight(-1));
    double sides = snappedLeftInset() + snappedRightInset();
    double inner = width < 0 || fits(width - sides) ? one : 2 * one + GAP;
    return snappedTopInset() + inner + snappedBottomInset();
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset()
        + left.prefWidth(-1)
        + GAP
        + right.prefWidth(-1)
        + snappedRightInset();
  }

  @Override
  protected void layoutChildren() {
    double x = snappedLeftInset();
    double y = snappedTopInset();
    double width = getWidth() - x - snappedRightInset();
    double height = Math.max(left.prefHeight(-1), right.prefHeight(-1));
    left.resizeRelocate(x, y, Math.min(width, left.prefWidth(-1)), height);
    double own = Math.min(width, right.prefWidth(-1));
    if (fits(width)) {
      right.resizeRelocate(x + width - own, y, own, height);
    } else {
      right.resizeRelocate(x, y + height + GAP, own, height);
    }
  }
}
