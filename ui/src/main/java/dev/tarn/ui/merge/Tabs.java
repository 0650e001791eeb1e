package dev.tarn.ui.merge;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Lets Tab leave a text of several lines, as in any field of a form.
final class Tabs {
  private Tabs() {}

  static void leave(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && event.getSource() instanceof Node field) {
      event.consume();
      field.requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }
  }
}
