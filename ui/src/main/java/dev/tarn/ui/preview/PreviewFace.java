package dev.tarn.ui.preview;

import java.util.List;
import javafx.scene.Node;

/// What is below the head of a file's page. For the window's thread.
interface PreviewFace extends AutoCloseable {

  /// All of it.
  Node view();

  /// What stands at the right of the bar over it.
  default List<Node> tools() {
    return List.of();
  }

  /// Takes the keyboard.
  void focus();

  /// Goes one page on or back, if there are pages.
  default void turn(int pages) {
    // Most have none.
  }

  /// Ends its work.
  @Override
  default void close() {}
}
