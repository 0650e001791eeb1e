package dev.tarn.ui.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

/// What a user sees in the windows that are open. For the window's thread.
final class Seen {
  private Seen() {}

  /// The middle of something, on the screen.
  ///
  /// @param what `x,y` in the window, `#id`, `.style` or words, with `@n` for the n-th
  /// @throws IllegalArgumentException if it is not seen
  static Point2D at(Stage stage, String what) {
    if (what.matches("-?\\d+,-?\\d+")) {
      String[] parts = what.split(",", 2);
      return new Point2D(
          stage.getX() + stage.getScene().getX() + Double.parseDouble(parts[0]),
          stage.getY() + stage.getScene().getY() + Double.parseDouble(parts[1]));
    }
    int at = what.lastIndexOf('@');
    boolean numbered = at > 0 && what.substring(at + 1).matches("\\d+");
    int number = numbered ? Integer.parseInt(what.substring(at + 1)) : 1;
    List<Node> found = find(numbered ? what.substring(0, at) : what);
    if (found.size() < number) {
      throw new IllegalArgumentException("it is seen " + found.size() + " times");
    }
    Bounds bounds = onScreen(found.get(number - 1));
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  /// Tells if words are seen.
  static boolean has(String words) {
    return !find(words).isEmpty();
  }

  /// All texts with some words, and their places in the window.
  static List<String> list(Stage stage, String words) {
    double left = stage.getX() + stage.getScene().getX();
    double top = stage.getY() + stage.getScene().getY();
    return all(node -> text(node).contains(words) && !text(node).isBlank()).stream()
        .map(node -> {
          Bounds bounds = onScreen(node);
          return "%d,%d %dx%d %s"
              .formatted(
                  (int) (bounds.getMinX() - left),
                  (int) (bounds.getMinY() - top),
                  (int) bounds.getWidth(),
                  (int) bounds.getHeight(),
                  text(node).replace('\n', '⏎'));
        })
        .toList();
  }

  private static List<Node> find(String what) {
    if (what.startsWith("#")) {
      return all(node -> what.substring(1).equals(node.getId()));
    }
    if (what.startsWith(".")) {
      return all(node -> node.getStyleClass().contains(what.substring(1)));
    }
    List<Node> whole = all(node -> text(node).equals(what));
    return whole.isEmpty() ? all(node -> text(node).contains(what)) : whole;
  }

  /// Popups first, since they lie over the window.
  private static List<Node> all(Predicate<Node> wanted) {
    List<Node> found = new ArrayList<>();
    for (Window window : Window.getWindows().reversed()) {
      collect(window.getScene().getRoot(), wanted, found);
    }
    return found;
  }

  private static void collect(Node node, Predicate<Node> wanted, List<Node> found) {
    if (!node.isVisible()) {
      return;
    }
    if (wanted.test(node) && isOnScreen(node)) {
      found.add(node);
    }
    boolean tellsItself = node instanceof Labeled;
    if (node instanceof Parent parent && !(tellsItself && wanted.test(node))) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, wanted, found));
    }
  }

  private static boolean isOnScreen(Node node) {
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    return bounds.getWidth() > 0
        && bounds.getHeight() > 0
        && bounds.getMaxX() > 0
        && bounds.getMaxY() > 0
        && bounds.getMinX() < node.getScene().getWidth()
        && bounds.getMinY() < node.getScene().getHeight();
  }

  private static String text(Node node) {
    String text =
        switch (node) {
          case Labeled labeled -> labeled.getText();
          case TextInputControl input -> input.getText();
          case Text text0 -> text0.getText();
          default -> null;
        };
    return text == null ? "" : text;
  }

  private static Bounds onScreen(Node node) {
    return node.localToScreen(node.getLayoutBounds());
  }
}
