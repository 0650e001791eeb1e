package dev.tarn.ui;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.until;

import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;

/// A robot that waits for what it shall click, as a person does: rows and buttons are there one
/// layout after the data.
public final class PatientRobot extends FxRobot {
  @Override
  public FxRobot clickOn(String query, MouseButton... buttons) {
    until(query, () -> lookup(query).<Node>queryAll().stream().anyMatch(Node::isVisible));
    super.clickOn(query, buttons);
    return this;
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
