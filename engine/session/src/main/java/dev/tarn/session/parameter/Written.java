package dev.tarn.session.parameter;

import java.util.List;

/// A value as people write it, not yet read.
///
/// @param isNull true for SQL `NULL`; then there are no parts
/// @param parts nothing if nothing is written yet; one for a single value, two for a range, any
///   number for several
public record Written(boolean isNull, List<String> parts) {
  /// Nothing is written yet.
  public static final Written NOTHING = new Written(false, List.of());

  /// SQL `NULL`.
  public static final Written NULL = new Written(true, List.of());

  /// Copies the parts.
  public Written {
    parts = List.copyOf(parts);
  }

  /// What is written.
  ///
  /// @param parts of the value
  /// @return a value that is not null
  public static Written of(String... parts) {
    return new Written(false, List.of(parts));
  }

  /// Tells if nothing is written yet.
  ///
  /// @return false for `NULL`
  public boolean isNothing() {
    return !isNull && parts.isEmpty();
  }
}
