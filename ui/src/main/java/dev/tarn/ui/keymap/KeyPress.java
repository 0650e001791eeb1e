package dev.tarn.ui.keymap;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/// Reads a combination from a key press.
final class KeyPress {
  private KeyPress() {}

  /// The pressed combination, in the form that is the same on all systems.
  ///
  /// @param event a key that went down
  /// @return empty as long as only modifiers are down, and for a letter or sign alone, which is
  ///   text
  static Optional<KeyCombination> combination(KeyEvent event) {
    KeyCode code = event.getCode();
    boolean special = event.isShortcutDown() || event.isAltDown() || event.isControlDown();
    if (code.isModifierKey() || code == KeyCode.UNDEFINED || (!special && !code.isFunctionKey())) {
      return Optional.empty();
    }
    boolean otherControl = event.isControlDown() && !event.isShortcutDown();
    return Optional.of(
        new KeyCodeCombination(
            code,
            value(event.isShiftDown()),
            value(otherControl),
            value(event.isAltDown()),
            ModifierValue.UP,
            value(event.isShortcutDown())));
  }

  private static ModifierValue value(boolean down) {
    return down ? ModifierValue.DOWN : ModifierValue.UP;
  }
}
