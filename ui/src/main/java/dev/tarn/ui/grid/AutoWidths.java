package dev.tarn.ui.grid;

import dev.tarn.session.Column;
import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;

/// Finds widths that suit the columns' names, types and rows: the first ones, and some between them
/// and the last.
final class AutoWidths {
  /// How many rows tell enough of a column at first.
  static final int ROWS = 40;

  private static final int SPREAD = 12;
  private static final int CELLS = 40_000;
  private static final double WIDEST = 320;
  private static final double WIDEST_TYPE = 120;

  /// The mean width of a character of a type, in those of a name.
  private static final double TYPE_CHARACTER = 0.8;

  private static final double PADDING = 17;
  private static final double GLYPH = 28;

  private final double character;
  private final double nameCharacter;

  /// Takes the measure of the fonts.
  ///
  /// @param character the width of a character in a cell
  /// @param nameCharacter the mean width of a character in a header
  AutoWidths(double character, double nameCharacter) {
    this.character = character;
    this.nameCharacter = nameCharacter;
  }

  /// The widths before any row has come.
  double[] ofNames(Schema schema) {
    double[] widths = new double[schema.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.min(WIDEST, ofName(schema.column(i)));
    }
    return widths;
  }

  /// The widths by the names and the first rows. For background threads.
  double[] ofFirst(Schema schema, RowReader reader, Cells text, long rowCount) {
    double[] widths = ofNames(schema);
    long rows = first(rowCount, widths.length);
    for (int i = 0; i < widths.length; i++) {
      for (long row = 0; row < rows; row++) {
        widen(widths, i, text.cell(reader.value(row, i), schema.column(i).type(), i));
      }
    }
    return widths;
  }

  /// The widths by the names, the first rows and some between them and the last. For background
  /// threads.
  double[] ofSpread(Schema schema, RowReader reader, Cells text, long rowCount) {
    double[] widths = ofFirst(schema, reader, text, rowCount);
    long rows = first(rowCount, widths.length);
    for (int step = 1; step <= SPREAD && rows == ROWS; step++) {
      long row = rows - 1 + (rowCount - rows) * step / SPREAD;
      for (int i = 0; i < widths.length; i++) {
        widen(widths, i, text.cell(reader.value(row, i), schema.column(i).type(), i));
      }
    }
    return widths;
  }

  private static long first(long rowCount, int columns) {
    return Math.min(Math.min(rowCount, ROWS), Math.max(1, CELLS / Math.max(1, columns)));
  }

  private void widen(double[] widths, int column, Cell cell) {
    widths[column] = Math.max(widths[column], Math.min(WIDEST, of(cell)));
  }

  /// The width of a header.
  double ofName(Column column) {
    double type = column.type().sql().length() * nameCharacter * TYPE_CHARACTER + PADDING;
    return Math.max(
        column.name().length() * nameCharacter + GLYPH + PADDING, Math.min(WIDEST_TYPE, type));
  }

  /// The width that shows a cell whole.
  double of(Cell cell) {
    return CellLayout.columns(cell.text()) * character + PADDING;
  }
}
