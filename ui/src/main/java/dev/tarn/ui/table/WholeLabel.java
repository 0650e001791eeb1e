package dev.tarn.ui.table;

import javafx.scene.control.Label;

/// A label that is cut in a narrow row only when it is longer than so much.
final class WholeLabel extends Label {
  private final double most;

  /// Makes a label.
  ///
  /// @param text shown
  /// @param most the width in pixels that it takes at least, if its text is so long
  WholeLabel(String text, double most) {
    super(text);
    this.most = most;
  }

  @Override
  protected double computeMinWidth(double height) {
    return Math.min(most, computePrefWidth(height));
  }
}
