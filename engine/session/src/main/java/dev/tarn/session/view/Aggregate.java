package dev.tarn.session.view;

import dev.tarn.session.DataType;
import dev.tarn.session.DataType.Simple;
import dev.tarn.session.result.ColumnKind;

/// A value made of a group's rows.
///
/// @param function what it is
/// @param column of which column, from 0; without meaning for [Function#COUNT]
public record Aggregate(Function function, int column) {
  /// How many rows a group has.
  public static final Aggregate ROWS = new Aggregate(Function.COUNT, 0);

  private static final int MOST_DIGITS = 38;

  /// What can be made of rows.
  public enum Function {
    /// How many rows.
    COUNT,
    /// How many different values, null left out.
    COUNT_DISTINCT,
    /// The sum of numbers.
    SUM,
    /// The mean of numbers.
    AVG,
    /// The smallest value.
    MIN,
    /// The largest value.
    MAX
  }

  /// Tells if this makes sense for a type.
  ///
  /// @param type of the column
  /// @return false for sums of what is no number, and ends of what has no order
  public boolean suits(DataType type) {
    return switch (function) {
      case COUNT, COUNT_DISTINCT -> true;
      case SUM, AVG -> type.isNumber();
      case MIN, MAX -> ColumnKind.of(type) != ColumnKind.SHOWN;
    };
  }

  /// The type of what comes out.
  ///
  /// @param type of the column
  /// @return whole sums are decimals, so that none is too large
  public DataType result(DataType type) {
    int scale = type instanceof DataType.Decimal decimal ? decimal.scale() : 0;
    boolean exact = ColumnKind.of(type) != ColumnKind.DOUBLE;
    return switch (function) {
      case COUNT, COUNT_DISTINCT -> Simple.BIGINT;
      case MIN, MAX -> type;
      case SUM -> exact ? new DataType.Decimal(MOST_DIGITS, scale) : Simple.DOUBLE;
      case AVG -> exact ? new DataType.Decimal(MOST_DIGITS, scale + 4) : Simple.DOUBLE;
    };
  }
}
