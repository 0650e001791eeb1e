package dev.tarn.ui.control;

import dev.tarn.ui.task.FxThread;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.util.Subscription;

/// Gives the keyboard to nodes that may not be in the window yet.
public final class Focus {
  private static final int MOST_PULSES = 60;

  private Focus() {}

  /// Gives the keyboard to a node now, or as soon as it is in a scene: a new tab's nodes come into
  /// it with its first layout.
  ///
  /// @param node takes keys
  public static void soon(Node node) {
    if (node.getScene() != null) {
      node.requestFocus();
      return;
    }
    Subscription[] waiting = new Subscription[1];
    waiting[0] =
        node.sceneProperty()
            .subscribe((_, scene) -> {
              if (scene != null) {
                waiting[0].unsubscribe();
                FxThread.later(node::requestFocus);
              }
            });
  }

  /// Gives the keyboard to a node in a panel that slides in, which takes it only once it has been
  /// laid out.
  ///
  /// @param node takes keys
  public static void whenSeen(Node node) {
    node.requestFocus();
    if (!node.isFocused()) {
      new AnimationTimer() {
        private int left = MOST_PULSES;

        @Override
        public void handle(long now) {
          node.requestFocus();
          left--;
          if (node.isFocused() || left == 0) {
            stop();
          }
        }
      }.start();
    }
  }
}
