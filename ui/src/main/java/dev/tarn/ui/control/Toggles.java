package dev.tarn.ui.control;

import dev.tarn.ui.theme.Styles;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;

/// Makes the small toggles beside a field to search with.
public final class Toggles {
  private Toggles() {}

  /// A square toggle.
  ///
  /// @param text one or two letters, or null for an icon that is set later
  /// @param tip says what it does
  /// @return 28 px wide and high, off
  public static ToggleButton of(@Nullable String text, String tip) {
    ToggleButton button = new ToggleButton(text);
    button.setTooltip(Buttons.tooltip(tip));
    button.setAccessibleText(tip);
    button.setFocusTraversable(true);
    return Styles.with(button, Styles.FLAT, Styles.ICON_BUTTON, "find-toggle");
  }
}
