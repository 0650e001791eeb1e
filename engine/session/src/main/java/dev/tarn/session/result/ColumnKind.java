package dev.tarn.session.result;

import dev.tarn.session.DataType;

/// In which of a slice's arrays the values of a column are.
public enum ColumnKind {
  /// `longs`: booleans (0, 1), whole numbers, decimals of at most 18 digits (unscaled), days,
  /// moments and times in microseconds (`time`: nanoseconds), months, microseconds of an interval.
  LONG,
  /// `doubles`.
  DOUBLE,
  /// `longs` (low 64 bits) and `highs` (high 64 bits): decimals of more than 18 digits, unscaled.
  WIDE,
  /// `data` between `offsets`: UTF-8.
  TEXT,
  /// `data` between `offsets`: bytes.
  BYTES,
  /// `data` between `offsets`: the value's text as it is shown, in UTF-8; for nested values,
  /// variants and other types that have no order of their own here.
  SHOWN;

  private static final int LONG_DIGITS = 18;

  /// Chooses the kind of a type.
  ///
  /// @param type of a column
  /// @return always the same for a type
  public static ColumnKind of(DataType type) {
    return switch (type) {
      case DataType.Simple simple ->
          switch (simple) {
            case BOOLEAN, TINYINT, SMALLINT, INT, BIGINT, DATE, TIMESTAMP, TIMESTAMP_NTZ -> LONG;
            case FLOAT, DOUBLE -> DOUBLE;
            case BINARY -> BYTES;
            case VOID, INTERVAL, VARIANT -> SHOWN;
          };
      case DataType.Text _ -> TEXT;
      case DataType.Decimal decimal -> decimal.precision() <= LONG_DIGITS ? LONG : WIDE;
      case DataType.YearMonthInterval _, DataType.DayTimeInterval _, DataType.Time _ -> LONG;
      case DataType.Array _, DataType.Dictionary _, DataType.Struct _, DataType.Other _ -> SHOWN;
    };
  }

  /// Tells if values are in `data`.
  ///
  /// @return true for text, bytes and what is shown as text
  public boolean isBytes() {
    return this == TEXT || this == BYTES || this == SHOWN;
  }
}
