package dev.tarn.ui.grid;

import dev.tarn.session.Column;
import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;

/// Finds widths that suit the columns' names and first rows.
final class AutoWidths {
  /// How many rows tell enough of a column.
  static final int ROWS = 40;

  private static final int CELLS = 40_000;
  private static final double WIDEST = 320;
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
  double[] ofRows(Schema schema, RowReader reader, Cells text, long rowCount) {
    double[] widths = ofNames(schema);
    long rows = Math.min(Math.min(rowCount, ROWS), Math.max(1, CELLS / Math.max(1, widths.length)));
    for (int i = 0; i < widths.length; i++) {
      for (long row = 0; row < rows; row++) {
        Cell cell = text.cell(reader.value(row, i), schema.column(i).type(), i);
        widths[i] = Math.max(widths[i], Math.min(WIDEST, of(cell)));
      }
    }
    return widths;
  }

  /// The width of a header.
  double ofName(Column column) {
    return column.name().length() * nameCharacter + GLYPH + PADDING;
  }

  /// The width that shows a cell whole.
  double of(Cell cell) {
    return CellLayout.columns(cell.text()) * character + PADDING;
  }
}
