package dev.tarn.ui.grid;

/// A rectangle of cells, both ends included.
///
/// @param firstRow from 0
/// @param lastRow not below the first
/// @param firstColumn from 0
/// @param lastColumn not below the first
public record CellRange(long firstRow, long lastRow, int firstColumn, int lastColumn) {

  /// The rectangle that two corners span.
  static CellRange between(long row, int column, long otherRow, int otherColumn) {
    return new CellRange(
        Math.min(row, otherRow),
        Math.max(row, otherRow),
        Math.min(column, otherColumn),
        Math.max(column, otherColumn));
  }

  /// Tells if a cell lies inside.
  ///
  /// @param row from 0
  /// @param column from 0
  /// @return true on the edge too
  public boolean contains(long row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }

  /// Tells if this is one cell.
  ///
  /// @return true if both ends are the same
  public boolean isSingle() {
    return firstRow == lastRow && firstColumn == lastColumn;
  }

  /// How many rows it spans.
  ///
  /// @return at least 1
  public long rows() {
    return lastRow - firstRow + 1;
  }

  /// How many columns it spans.
  ///
  /// @return at least 1
  public int columns() {
    return lastColumn - firstColumn + 1;
  }
}
