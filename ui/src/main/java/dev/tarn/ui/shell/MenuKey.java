package dev.tarn.ui.shell;

import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Asks for the menu of what has the keyboard by Shift+F10, which not every system does by itself.
final class MenuKey {
  private static final double INSET = 24;

  private MenuKey() {}

  /// Asks for it, if that is the key and nobody took it.
  static void pressed(Scene scene, KeyEvent event) {
    Node owner = scene.getFocusOwner();
    if (event.getCode() == KeyCode.F10 && event.isShiftDown() && owner != null) {
      event.consume();
      Bounds place = place(owner);
      Bounds inScene = owner.screenToLocal(place);
      Event.fireEvent(
          owner,
          new ContextMenuEvent(
              ContextMenuEvent.CONTEXT_MENU_REQUESTED,
              inScene.getMinX() + INSET,
              inScene.getMaxY(),
              place.getMinX() + INSET,
              place.getMaxY(),
              true,
              null));
    }
  }

  /// Where the chosen row is, or the node itself.
  private static Bounds place(Node owner) {
    Node row =
        owner.lookupAll(".indexed-cell").stream()
            .filter(node -> node instanceof IndexedCell<?> cell && cell.isSelected())
            .filter(Node::isVisible)
            .findFirst()
            .orElse(owner);
    return row.localToScreen(row.getLayoutBounds());
  }
}
