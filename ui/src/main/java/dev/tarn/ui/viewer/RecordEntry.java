package dev.tarn.ui.viewer;

import dev.tarn.session.Column;
import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;
import dev.tarn.session.text.CellText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A column with its value in one row.
///
/// @param place the column's, from 0
/// @param column its name and type
/// @param text the value in short, on one line
/// @param isNull true for SQL `NULL`
record RecordEntry(int place, Column column, String text, boolean isNull) {
  private static final int LONGEST = 300;

  /// Reads a row. Blocks.
  static List<RecordEntry> of(RowReader reader, Schema schema, long row, CellText texts) {
    CellText shortened = texts.shortened(LONGEST);
    List<RecordEntry> entries = new ArrayList<>();
    for (int i = 0; i < schema.size(); i++) {
      Column column = schema.column(i);
      Object value = reader.value(row, i);
      String text = value == null ? "null" : shortened.text(value, column.type());
      entries.add(new RecordEntry(i, column, text.replace('\n', '↵'), value == null));
    }
    return entries;
  }

  /// Tells if a filter finds it, by name or value.
  boolean fits(String filter) {
    String wanted = filter.strip().toLowerCase(Locale.ROOT);
    return wanted.isEmpty()
        || column.name().toLowerCase(Locale.ROOT).contains(wanted)
        || text.toLowerCase(Locale.ROOT).contains(wanted);
  }
}
