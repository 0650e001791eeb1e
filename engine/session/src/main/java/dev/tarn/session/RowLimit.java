package dev.tarn.session;

/// How many rows of an answer are wanted. It bounds queries only; commands always run whole.
///
/// @param rows the most rows, [Long#MAX_VALUE] for all
public record RowLimit(long rows) {

  /// All rows.
  public static final RowLimit NONE = new RowLimit(Long.MAX_VALUE);

  /// Checks the bound.
  public RowLimit {
    if (rows < 0) {
      throw new IllegalArgumentException("A row limit must not be negative, but is " + rows);
    }
  }

  /// Tells if rows are left out at all.
  ///
  /// @return false for [#NONE]
  public boolean isBounded() {
    return rows != Long.MAX_VALUE;
  }
}
