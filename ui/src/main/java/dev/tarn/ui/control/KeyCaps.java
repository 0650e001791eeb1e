package dev.tarn.ui.control;

import dev.tarn.ui.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;

/// A shortcut drawn as keys.
public final class KeyCaps extends HBox {

  /// Draws a combination.
  ///
  /// @param combination such as Ctrl+K
  public KeyCaps(KeyCombination combination) {
    this(names(combination));
  }

  /// Draws keys by name.
  ///
  /// @param keys in the order of pressing
  public KeyCaps(List<String> keys) {
    getStyleClass().add("key-caps");
    keys.forEach(key -> getChildren().add(Styles.with(new Label(key), Styles.KEY)));
  }

  /// A combination in words, for tooltips.
  ///
  /// @param combination such as Ctrl+K
  /// @return such as `Ctrl+Shift+Enter`
  public static String words(KeyCombination combination) {
    return String.join("+", names(combination));
  }

  private static List<String> names(KeyCombination combination) {
    return Stream.of(combination.getDisplayText().replace("++", "+Plus").split("\\+"))
        .map(KeyCaps::name)
        .toList();
  }

  private static String name(String key) {
    return switch (key) {
      case "Plus" -> "+";
      case "Equals" -> "=";
      case "Minus" -> "-";
      case "Slash" -> "/";
      default -> key.length() > 1 ? key.charAt(0) + key.substring(1).toLowerCase(Locale.ROOT) : key;
    };
  }
}
