package dev.tarn.ui.parameter;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// Fields that flow into as many lines as they need, and a button at the right of the first line.
final class ParameterLine extends Region {
  private static final double GAP = 8;

  private final FlowPane fields;
  private final Button button;

  ParameterLine(FlowPane fields, Button button) {
    this.fields = fields;
    this.button = button;
    getStyleClass().add("parameter-line");
    setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(fields, button);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    double high = fields.prefHeight(width < 0 ? -1 : room(width));
    return snappedTopInset() + Math.max(high, button.prefHeight(-1)) + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double room = room(getWidth());
    double wide = button.prefWidth(-1);
    fields.resizeRelocate(snappedLeftInset(), snappedTopInset(), room, fields.prefHeight(room));
    button.resizeRelocate(
        snapPositionX(getWidth() - snappedRightInset() - wide),
        snappedTopInset(),
        wide,
        button.prefHeight(-1));
  }

  private double room(double width) {
    return Math.max(
        0, width - snappedLeftInset() - snappedRightInset() - button.prefWidth(-1) - GAP);
  }
}
