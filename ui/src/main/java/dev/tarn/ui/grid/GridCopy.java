package dev.tarn.ui.grid;

import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;

/// Writes cells as text with tabs between values and line feeds between rows, as spreadsheets take
/// it: a value with a tab, line feed or quote in it stands in quotes, and quotes in it are doubled.
final class GridCopy {
  /// More than this does not go through a clipboard well.
  static final long MOST_CELLS = 1_000_000;

  private GridCopy() {}

  /// If the names of the columns come first.
  enum Header {
    WITH,
    WITHOUT
  }

  static boolean isTooLarge(CellRange range) {
    return range.rows() > MOST_CELLS / range.columns();
  }

  /// The text of a range. For background threads.
  static String text(RowReader reader, Schema schema, CellRange range, Header header, Cells cells) {
    StringBuilder text = new StringBuilder();
    if (header == Header.WITH) {
      for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
        append(text, schema.column(column).name());
        text.append(column == range.lastColumn() ? '\n' : '\t');
      }
    }
    for (long row = range.firstRow(); row <= range.lastRow(); row++) {
      for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
        Object value = reader.value(row, column);
        if (value != null) {
          append(text, cells.whole(value, schema.column(column).type()));
        }
        if (column < range.lastColumn()) {
          text.append('\t');
        }
      }
      if (row < range.lastRow()) {
        text.append('\n');
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String value) {
    boolean plain = true;
    for (int i = 0; plain && i < value.length(); i++) {
      char c = value.charAt(i);
      plain = c != '\t' && c != '\n' && c != '\r' && c != '"';
    }
    if (plain) {
      text.append(value);
    } else {
      text.append('"').append(value.replace("\"", "\"\"")).append('"');
    }
  }
}
