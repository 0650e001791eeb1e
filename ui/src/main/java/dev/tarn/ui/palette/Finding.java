package dev.tarn.ui.palette;

import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;

/// Something that the palette can find.
///
/// @param title what is searched
/// @param detail shown beside it, such as where it is
/// @param icon at its left
/// @param key its shortcut, if it has one
/// @param verb what Enter does, such as `Open`
/// @param action does it, on the window's thread
public record Finding(
    String title,
    String detail,
    Ikon icon,
    Optional<KeyCombination> key,
    String verb,
    Runnable action) {

  /// Tells if another one stands for the same thing, as far as the user can see.
  boolean isSame(Finding other) {
    return title.equals(other.title) && detail.equals(other.detail) && icon.equals(other.icon);
  }
}
