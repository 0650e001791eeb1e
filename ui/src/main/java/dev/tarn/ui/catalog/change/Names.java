package dev.tarn.ui.catalog.change;

import dev.tarn.ui.text.Strings;
import java.util.Optional;

/// Tells what cannot be a name.
final class Names {
  private Names() {}

  /// What is wrong with a name, in words; the engine has the last one.
  static Optional<String> problem(String name) {
    if (name.isBlank()) {
      return Optional.of(Strings.of("change.name.none"));
    }
    return name.matches(".*[/.\\p{Cntrl}].*")
        ? Optional.of(Strings.of("change.name.signs"))
        : Optional.empty();
  }
}
