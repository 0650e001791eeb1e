package dev.tarn.ui.table.lineage;

import dev.tarn.ui.control.Curves;
import dev.tarn.ui.theme.Styles;
import javafx.scene.Group;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Polygon;

/// A line with a head from a node or column to another.
final class EdgeLine extends Group {
  private static final double HEAD = 6;

  /// Draws a line.
  ///
  /// @param style of line and head
  EdgeLine(double startX, double startY, double endX, double endY, String style) {
    CubicCurve line = Curves.between(startX, startY, endX - HEAD, endY);
    Polygon head =
        new Polygon(endX - HEAD, endY - HEAD / 2, endX, endY, endX - HEAD, endY + HEAD / 2);
    getChildren().addAll(Styles.with(line, style), Styles.with(head, style + "-head"));
  }

  /// Lets the pointer meet it also a little beside the line.
  ///
  /// @param action what a click does
  void onChosen(Runnable action) {
    CubicCurve line = (CubicCurve) getChildren().getFirst();
    CubicCurve reach =
        Curves.between(line.getStartX(), line.getStartY(), line.getEndX(), line.getEndY());
    getChildren().add(Styles.with(reach, "lineage-reach"));
    setOnMousePressed(event -> {
      action.run();
      event.consume();
    });
  }
}
