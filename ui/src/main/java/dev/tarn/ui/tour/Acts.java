package dev.tarn.ui.tour;

import dev.tarn.ui.TarnWindow;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.sql.SqlPane;
import dev.tarn.ui.text.Strings;
import javafx.scene.control.Label;
import javafx.stage.Popup;
import javafx.stage.Window;

/// What screens do with the window, and ask of it. For the window's thread.
final class Acts {
  private Acts() {}

  /// Runs a command that can be done now, by the key of its title.
  static void run(TarnWindow window, String title) {
    window.model().allCommands().stream()
        .filter(command -> command.title().equals(Strings.of(title)))
        .forEach(Command::run);
  }

  /// Tells if something runs in the document in front.
  static boolean isRunning(TarnWindow window) {
    return window.model().selected().map(pane -> pane.runningProperty().get()).orElse(false);
  }

  /// Tells if so many statements of the document in front have ended with rows.
  static boolean hasResults(TarnWindow window, int count) {
    return window
        .model()
        .selected()
        .filter(pane -> pane instanceof SqlPane sql && sql.results().size() == count)
        .filter(pane -> !pane.runningProperty().get())
        .isPresent();
  }

  /// Tells if a node is in the window.
  static boolean sees(TarnWindow window, String selector) {
    return window.stage().getScene().getRoot().lookup(selector) != null;
  }

  /// Tells if a node is in one of the popups that are open.
  static boolean hasPopup(String selector) {
    return Window.getWindows().stream()
        .filter(Popup.class::isInstance)
        .anyMatch(popup -> popup.getScene().getRoot().lookup(selector) != null);
  }

  /// Closes all popups.
  static void hidePopups() {
    Window.getWindows().stream().filter(Popup.class::isInstance).toList().forEach(Window::hide);
  }

  /// Tells if a label with some words is seen.
  static boolean reads(TarnWindow window, String words) {
    return window.stage().getScene().getRoot().lookupAll(".label").stream()
        .anyMatch(node -> node instanceof Label label && words.equals(label.getText()));
  }
}
