package dev.tarn.ui.sql;

import dev.tarn.ui.theme.Styles;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;

/// The room of an error card: as high as the card at the width that there is; a card that is higher
/// than the room can be scrolled.
final class ErrorPlace extends ScrollPane {
  private final StackPane margin;

  ErrorPlace(ErrorCard card) {
    margin = Styles.with(new StackPane(card), "error-margin");
    setContent(margin);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinHeight(0);
    getStyleClass().add("error-place");
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return margin.prefHeight(width < 0 ? getWidth() : width);
  }
}
