package dev.tarn.ui.sql;

import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// An event of the mouse while Shift is held.
public final class ShiftClick {
  private ShiftClick() {}

  /// Makes the event.
  ///
  /// @param type such as a press
  /// @param at in the node
  /// @return to be fired at a node
  public static MouseEvent of(EventType<MouseEvent> type, Point2D at) {
    return new MouseEvent(
        type,
        at.getX(),
        at.getY(),
        0,
        0,
        MouseButton.PRIMARY,
        1,
        true,
        false,
        false,
        false,
        true,
        false,
        false,
        true,
        false,
        true,
        null);
  }
}
