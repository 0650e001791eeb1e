package dev.tarn.session.export;

import dev.tarn.session.RowReader;

/// A form in which rows are written as text. For one thread at a time.
public interface RowText {

  /// Writes what stands before the first row.
  ///
  /// @param out what it is appended to
  default void begin(StringBuilder out) {}

  /// Writes a row with its end.
  ///
  /// @param rows gives the values
  /// @param row from 0
  /// @param out what it is appended to
  void row(RowReader rows, long row, StringBuilder out);

  /// Writes what stands behind the last row.
  ///
  /// @param out what it is appended to
  default void end(StringBuilder out) {}
}
