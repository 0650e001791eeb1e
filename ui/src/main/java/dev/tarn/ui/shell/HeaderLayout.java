package dev.tarn.ui.shell;

import javafx.geometry.Insets;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Left, centre and right of the header. The centre stands in the middle of the window while there
/// is room, moves aside when the left grows, and shrinks last.
final class HeaderLayout extends Region {
  private static final double GAP = 12;

  private final HBox left;
  private final Region centre;
  private final HBox right;

  HeaderLayout(HBox left, Region centre, HBox right) {
    getStyleClass().add("header");
    this.left = left;
    this.centre = centre;
    this.right = right;
    getChildren().addAll(left, centre, right);
  }

  @Override
  protected void layoutChildren() {
    Insets insets = getInsets();
    double height = getHeight() - insets.getTop() - insets.getBottom();
    double rightWidth = right.prefWidth(-1);
    double rightStart = getWidth() - insets.getRight() - rightWidth;
    double leftWidth = Math.min(left.prefWidth(-1), Math.max(0, rightStart - insets.getLeft()));
    double from = insets.getLeft() + leftWidth + GAP;
    double room = Math.max(0, rightStart - GAP - from);
    double width = snapSizeX(Math.min(centre.prefWidth(-1), room));
    double middle = (getWidth() - width) / 2;
    double x = snapPositionX(Math.clamp(middle, from, Math.max(from, from + room - width)));
    double centreHeight = centre.prefHeight(-1);
    left.resizeRelocate(insets.getLeft(), insets.getTop(), leftWidth, height);
    right.resizeRelocate(rightStart, insets.getTop(), rightWidth, height);
    centre.resizeRelocate(
        x, snapPositionY(insets.getTop() + (height - centreHeight) / 2), width, centreHeight);
    centre.setVisible(width > centre.minWidth(-1));
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }
}
