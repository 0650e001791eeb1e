package dev.tarn.ui.control;

import javafx.scene.shape.CubicCurve;

/// Draws the lines between the nodes of a graph that goes from left to right.
public final class Curves {
  private Curves() {}

  /// A line that leaves and arrives level.
  ///
  /// @param startX of its start, in pixels
  /// @param startY of its start
  /// @param endX of its end
  /// @param endY of its end
  /// @return without style
  public static CubicCurve between(double startX, double startY, double endX, double endY) {
    double middle = (startX + endX) / 2;
    return new CubicCurve(startX, startY, middle, startY, middle, endY, endX, endY);
  }
}
