package dev.tarn.ui.files;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;

/// Waits until a node is seen, as the side panel slides in: what is not seen takes no keyboard.
final class Seen {
  private static final int MOST_FRAMES = 60;

  private Seen() {}

  /// Does something as soon as a node is seen: now, or some frames later.
  ///
  /// @param never done if it is not seen after a second, as in a narrow window
  static void then(Node node, Runnable action, Runnable never) {
    if (isSeen(node)) {
      action.run();
      return;
    }
    new AnimationTimer() {
      private int frames;

      @Override
      public void handle(long now) {
        if (isSeen(node)) {
          stop();
          action.run();
        } else if (++frames > MOST_FRAMES) {
          stop();
          never.run();
        }
      }
    }.start();
  }

  static boolean isSeen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null;
  }
}
