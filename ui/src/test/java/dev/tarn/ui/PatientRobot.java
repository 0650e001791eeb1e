package dev.tarn.ui;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;

import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;

/// A robot that waits for what it shall click, as a person does: rows and buttons are there one
/// layout after the data. Keys wait for the next picture, too: until then, a node that was just
/// taken away still has the keyboard.
public final class PatientRobot extends FxRobot {
  @Override
  public FxRobot clickOn(String query, MouseButton... buttons) {
    until(query, () -> lookup(query).<Node>queryAll().stream().anyMatch(Node::isVisible));
    super.clickOn(query, buttons);
    return this;
  }

  @Override
  public FxRobot press(KeyCode... keys) {
    awaitPicture();
    super.press(keys);
    return this;
  }

  private static void awaitPicture() {
    CompletableFuture<Boolean> drawn = new CompletableFuture<>();
    run(() ->
        new AnimationTimer() {
          private boolean begun;

          @Override
          public void handle(long now) {
            if (begun) {
              stop();
              drawn.complete(true);
            }
            begun = true;
          }
        }.start());
    until("a picture", drawn::isDone);
  }

  /// Waits for a node.
  ///
  /// @param what said when it does not come
  /// @param wanted tells the node
  /// @return the first such node of the windows in front
  public Node found(String what, Predicate<Node> wanted) {
    until(what, () -> lookup(wanted).tryQuery().isPresent());
    return fx(() -> lookup(wanted).query());
  }

  /// Waits for a node with a text.
  ///
  /// @param text what stands on it
  /// @param style one of its style classes
  /// @return the first such node that is to be seen
  public Node labelled(String text, String style) {
    return found(
        text,
        node ->
            node instanceof Labeled label
                && text.equals(label.getText())
                && label.getStyleClass().contains(style)
                && label.isVisible());
  }
}
