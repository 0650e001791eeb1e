package dev.tarn.ui.pane;

import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// The key of a command: the usual one until the user chose another, or none. For the window's
/// thread.
public final class KeyChoice {
  private final Optional<KeyCombination> usual;
  private Optional<KeyCombination> now;

  private KeyChoice(Optional<KeyCombination> usual) {
    this.usual = usual;
    this.now = usual;
  }

  /// A command without a key of its own.
  ///
  /// @return it can be given one
  static KeyChoice none() {
    return new KeyChoice(Optional.empty());
  }

  /// A command with a key.
  ///
  /// @param combination the usual one
  /// @return it can be given another
  static KeyChoice usual(KeyCombination combination) {
    return new KeyChoice(Optional.of(combination));
  }

  /// The usual key.
  ///
  /// @return never changes
  public Optional<KeyCombination> usual() {
    return usual;
  }

  /// The key that holds now.
  ///
  /// @return empty for none
  public Optional<KeyCombination> now() {
    return now;
  }

  /// Takes another key.
  ///
  /// @param combination null for none
  void set(@Nullable KeyCombination combination) {
    now = Optional.ofNullable(combination);
  }
}
