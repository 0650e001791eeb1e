package dev.tarn.ui.control;

import dev.tarn.ui.pane.Command;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;

/// Makes buttons as the look wants them.
public final class Buttons {
  private static final Duration TOOLTIP_DELAY = Duration.millis(400);

  private Buttons() {}

  /// A button with words.
  ///
  /// @param text sentence case, verb first
  /// @param action on the window's thread
  /// @return of the default kind
  public static Button of(String text, Runnable action) {
    Button button = new Button(text);
    button.setMnemonicParsing(false);
    button.setOnAction(_ -> action.run());
    return button;
  }

  /// A button with words and an icon.
  ///
  /// @param icon at the left
  /// @param text sentence case, verb first
  /// @param action on the window's thread
  /// @return of the default kind
  public static Button of(Ikon icon, String text, Runnable action) {
    Button button = of(text, action);
    button.setGraphic(Icons.of(icon, Icons.Size.BUTTON));
    return button;
  }

  /// A square button without frame.
  ///
  /// @param icon all that is seen
  /// @param tooltip says what it does, with its shortcut
  /// @param action on the window's thread
  /// @return 28 px wide and high
  public static Button icon(Ikon icon, String tooltip, Runnable action) {
    Button button = new Button();
    button.setGraphic(Icons.of(icon, Icons.Size.BUTTON));
    button.setOnAction(_ -> action.run());
    button.setTooltip(tooltip(tooltip));
    button.setAccessibleText(tooltip);
    return Styles.with(button, Styles.FLAT, Styles.ICON_BUTTON);
  }

  /// A square button that does a command, off while the command is.
  ///
  /// @param command its title and shortcut are the tooltip
  /// @return 28 px wide and high
  public static Button icon(Command command) {
    Button button = icon(command.icon(), words(command), command::run);
    button.setTooltip(tooltip(command));
    button.disableProperty().bind(Bindings.not(command.enabled()));
    return button;
  }

  /// A command's title with its shortcut.
  ///
  /// @param command any
  /// @return such as `Hide the side panel (Ctrl+B)`
  public static String words(Command command) {
    return command
        .key()
        .map(key -> command.title() + " (" + KeyCaps.words(key) + ")")
        .orElse(command.title());
  }

  /// A tooltip that tells what a command does, with the key that it has then.
  ///
  /// @param command any
  /// @return to be set on one control
  public static Tooltip tooltip(Command command) {
    Tooltip tooltip = tooltip(words(command));
    tooltip.setOnShowing(_ -> tooltip.setText(words(command)));
    return tooltip;
  }

  /// A tooltip that comes soon.
  ///
  /// @param text one line
  /// @return to be set on one control
  public static Tooltip tooltip(String text) {
    Tooltip tooltip = new Tooltip(text);
    tooltip.setShowDelay(TOOLTIP_DELAY);
    return tooltip;
  }
}
