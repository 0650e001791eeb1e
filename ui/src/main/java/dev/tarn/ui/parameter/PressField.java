package dev.tarn.ui.parameter;

import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// A field that shows a value and opens a box to choose another: with a press, Down or Space. Enter
/// runs.
abstract class PressField extends HBox {
  private final Runnable run;

  PressField(String name, Runnable run) {
    this.run = run;
    Styles.with(this, Styles.SEARCH_BOX, Styles.COMPACT, "press-field");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.COMBO_BOX);
    setAccessibleText(name);
    setOnMousePressed(event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        event.consume();
        requestFocus();
        open();
      }
    });
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// Opens the box.
  abstract void open();

  /// Takes away what was chosen last, or all.
  void clear() {}

  /// A mark at the right that says that there is a box.
  static Node chevron() {
    return Icons.of(Feather.CHEVRON_DOWN, Icons.Size.CHIP);
  }

  /// Shows the words of a field without a value as a prompt.
  final void setEmpty(boolean empty) {
    pseudoClassStateChanged(Styles.state("empty"), empty);
  }

  /// A label that gives way.
  static Label words() {
    Label words = new Label();
    words.setMinWidth(0);
    return words;
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN, SPACE, F4 -> open();
      case ENTER -> {
        if (event.isShortcutDown()) {
          return;
        }
        run.run();
      }
      case BACK_SPACE, DELETE -> clear();
      default -> {
        return;
      }
    }
    event.consume();
  }
}
