package dev.tarn.ui.grid;

import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;
import java.util.List;

/// A block of cells that was read at once.
///
/// @param key where it lies
/// @param rows how many of its rows had come when it was read
/// @param columns how many columns it has
/// @param cells row by row
record Tile(Key key, int rows, int columns, List<Cell> cells) {
  static final int ROWS = 64;
  static final int COLUMNS = 8;

  /// The place of a tile: its number from the top and from the left.
  record Key(long down, int across) {
    static Key of(long row, int column) {
      return new Key(row / ROWS, column / COLUMNS);
    }

    long firstRow() {
      return down * ROWS;
    }

    int firstColumn() {
      return across * COLUMNS;
    }

    /// How many rows this tile has, when the result has so many.
    int rows(long rowCount) {
      return Math.clamp(rowCount - firstRow(), 0, ROWS);
    }

    int columns(int columnCount) {
      return Math.clamp(columnCount - firstColumn(), 0, COLUMNS);
    }
  }

  /// Reads a tile. For background threads.
  static Tile read(RowReader reader, Schema schema, Cells text, Key key, long rowCount) {
    int rows = key.rows(rowCount);
    int columns = key.columns(schema.size());
    Cell[] cells = new Cell[rows * columns];
    for (int column = 0; column < columns; column++) {
      int at = key.firstColumn() + column;
      for (int row = 0; row < rows; row++) {
        Object value = reader.value(key.firstRow() + row, at);
        cells[row * columns + column] = text.cell(value, schema.column(at).type(), at);
      }
    }
    return new Tile(key, rows, columns, List.of(cells));
  }

  Cell cell(int row, int column) {
    return cells.get(row * columns + column);
  }

  /// About what it takes in memory.
  ///
  /// @return bytes
  long weight() {
    long weight = 64;
    for (Cell cell : cells) {
      weight += 8 + (cell.kind() == Cell.Kind.VALUE ? 64 + cell.text().length() : 0);
    }
    return weight;
  }
}
