package dev.tarn.ui.pane;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;

/// Something the user can do, by the palette, a key or a button.
///
/// @param title verb and object, such as `Open a folder…`
/// @param place where it belongs, such as `Editor`; shown beside the title
/// @param icon Feather, or [dev.tarn.ui.theme.Icons#RUN] and its like
/// @param keys its shortcut, which the user can change
/// @param enabled false while it cannot be done
/// @param action does it, on the window's thread
public record Command(
    String title,
    String place,
    Ikon icon,
    KeyChoice keys,
    ObservableBooleanValue enabled,
    Runnable action) {

  /// A command that can always be done.
  ///
  /// @param title verb and object
  /// @param place where it belongs
  /// @param icon its icon
  /// @param action does it
  /// @return without a shortcut
  public static Command of(String title, String place, Ikon icon, Runnable action) {
    return new Command(
        title, place, icon, KeyChoice.none(), Bindings.createBooleanBinding(() -> true), action);
  }

  /// The same with a shortcut.
  ///
  /// @param combination as JavaFX writes it, such as `Shortcut+K`
  /// @return a new command
  public Command key(String combination) {
    return new Command(
        title, place, icon, KeyChoice.usual(KeyCombination.valueOf(combination)), enabled, action);
  }

  /// The same, sometimes off.
  ///
  /// @param when false while it cannot be done
  /// @return a new command
  public Command enabled(ObservableBooleanValue when) {
    return new Command(title, place, icon, keys, when, action);
  }

  /// Its shortcut as it is now.
  ///
  /// @return empty for none
  public Optional<KeyCombination> key() {
    return keys.now();
  }

  /// Names it in the keymap: its place and title in lower case.
  ///
  /// @return such as `query.run-statement-or-selection`
  public String id() {
    return slug(place) + "." + slug(title);
  }

  private static String slug(String words) {
    return words
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "");
  }

  /// Does it if it can be done now.
  public void run() {
    if (enabled.get()) {
      action.run();
    }
  }
}
