package dev.tarn.ui.grid;

import org.jspecify.annotations.Nullable;

/// The current cell and the rectangle that was drawn from its anchor.
final class GridSelection {
  private long rowCount;
  private int columnCount;
  private long row = -1;
  private int column;
  private long anchorRow;
  private int anchorColumn;
  private @Nullable CellRange range;

  /// Takes the bounds; a selection outside them is dropped.
  void bounds(long rows, int columns) {
    rowCount = rows;
    columnCount = columns;
    if (row >= rows || column >= columns) {
      clear();
    }
  }

  void clear() {
    row = -1;
    column = 0;
    range = null;
  }

  /// The selected cells, null for none.
  @Nullable CellRange range() {
    return range;
  }

  /// The current row, -1 for none.
  long row() {
    return row;
  }

  int column() {
    return column;
  }

  /// Makes one cell the whole selection.
  void select(long newRow, int newColumn) {
    if (rowCount == 0 || columnCount == 0) {
      return;
    }
    row = Math.clamp(newRow, 0, rowCount - 1);
    column = Math.clamp(newColumn, 0, columnCount - 1);
    anchorRow = row;
    anchorColumn = column;
    range = new CellRange(row, row, column, column);
  }

  /// Stretches the selection from its anchor to a cell.
  void extend(long newRow, int newColumn) {
    if (range == null) {
      select(newRow, newColumn);
      return;
    }
    row = Math.clamp(newRow, 0, rowCount - 1);
    column = Math.clamp(newColumn, 0, columnCount - 1);
    range = CellRange.between(anchorRow, anchorColumn, row, column);
  }

  /// Selects whole rows from the anchor's to this one.
  void rows(long from, long to) {
    select(to, 0);
    if (range != null) {
      anchorRow = Math.clamp(from, 0, rowCount - 1);
      range = CellRange.between(anchorRow, 0, row, columnCount - 1);
    }
  }

  /// Selects whole columns.
  void columns(int from, int to) {
    if (rowCount > 0 && columnCount > 0) {
      select(0, to);
      anchorColumn = Math.clamp(from, 0, columnCount - 1);
      range = CellRange.between(0, anchorColumn, rowCount - 1, column);
    }
  }

  void all() {
    if (rowCount > 0 && columnCount > 0) {
      if (row < 0) {
        select(0, 0);
      }
      range = new CellRange(0, rowCount - 1, 0, columnCount - 1);
    }
  }

  long anchorRow() {
    return range == null ? row : anchorRow;
  }

  int anchorColumn() {
    return range == null ? column : anchorColumn;
  }
}
