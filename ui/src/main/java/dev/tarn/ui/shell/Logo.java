package dev.tarn.ui.shell;

import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.transform.Scale;

/// Tarn's sign: two peaks and their image in the water. Drawn on a square of 48.
public final class Logo extends StackPane {
  private static final double SIDE = 48;

  /// Draws it.
  ///
  /// @param size width and height in pixels
  public Logo(double size) {
    Group drawing =
        new Group(
            named(bar(0, 0, SIDE, SIDE, 12), "logo-ground"),
            named(new Polygon(8, 27, 18.5, 11.5, 23.5, 18.5, 27.5, 14.5, 40, 27), "logo-peak"),
            named(bar(8, 30.5, 32, 3.6, 3.6), "logo-water"),
            named(bar(13, 37.5, 22, 3.6, 3.6), "logo-water"));
    drawing.getTransforms().add(new Scale(size / SIDE, size / SIDE));
    getChildren().add(new Group(drawing));
    setMinSize(size, size);
    setMaxSize(size, size);
  }

  private static Rectangle bar(double x, double y, double width, double height, double arc) {
    Rectangle bar = new Rectangle(x, y, width, height);
    bar.setArcWidth(arc);
    bar.setArcHeight(arc);
    return bar;
  }

  private static Shape named(Shape shape, String style) {
    shape.getStyleClass().add(style);
    return shape;
  }
}
