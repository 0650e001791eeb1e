package dev.tarn.ui.tour;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Keys and mouse of [Hand]. For the window's thread.
final class Fingers {
  private @Nullable Robot made;

  /// Presses keys together, such as `CTRL+SHIFT+P`.
  void key(String names) {
    List<KeyCode> keys =
        Arrays.stream(names.toUpperCase(Locale.ROOT).split("\\+"))
            .map(name -> name.equals("CTRL") ? KeyCode.CONTROL : KeyCode.valueOf(name))
            .toList();
    keys.forEach(robot()::keyPress);
    keys.reversed().forEach(robot()::keyRelease);
  }

  /// Writes text where the focus is, letter by letter.
  void type(String text) {
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(letter -> {
          Node focus = focus();
          fire(focus, KeyEvent.KEY_PRESSED, "");
          fire(focus, KeyEvent.KEY_TYPED, letter);
          fire(focus, KeyEvent.KEY_RELEASED, "");
        });
  }

  /// Clicks a point of the screen.
  void click(Point2D point, MouseButton button, int times) {
    robot().mouseMove(point);
    for (int click = 0; click < times; click++) {
      robot().mousePress(button);
      robot().mouseRelease(button);
    }
  }

  void move(Point2D point) {
    robot().mouseMove(point);
  }

  void press(Point2D point) {
    robot().mouseMove(point);
    robot().mousePress(MouseButton.PRIMARY);
  }

  void release() {
    robot().mouseRelease(MouseButton.PRIMARY);
  }

  private Robot robot() {
    if (made == null) {
      made = new Robot();
    }
    return made;
  }

  private static void fire(Node focus, EventType<KeyEvent> type, String letter) {
    Event.fireEvent(
        focus, new KeyEvent(type, letter, "", KeyCode.UNDEFINED, false, false, false, false));
  }

  private static Node focus() {
    return Window.getWindows().reversed().stream()
        .filter(window -> window.isFocused() || !(window instanceof PopupWindow))
        .map(window -> window.getScene().getFocusOwner())
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nothing has the focus"));
  }
}
