package dev.tarn.session.result;

import org.jspecify.annotations.Nullable;

/// Writes Java values into an Arrow vector; the opposite of a [Decoder].
@FunctionalInterface
interface Encoder {

  /// Sets a value.
  ///
  /// @param index from 0, rising
  /// @param value as a row reader gives it; null for SQL `NULL`
  void set(int index, @Nullable Object value);
}
