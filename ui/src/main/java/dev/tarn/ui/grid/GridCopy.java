package dev.tarn.ui.grid;

import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;
import dev.tarn.session.export.CopyFormat;
import dev.tarn.session.export.Header;
import dev.tarn.session.export.RowText;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/// Writes cells as text for the clipboard.
final class GridCopy {
  /// More than this does not go through a clipboard well.
  static final long MOST_CELLS = 1_000_000;

  private GridCopy() {}

  static boolean isTooLarge(CellRange range) {
    return range.rows() > MOST_CELLS / range.columns();
  }

  /// The text of a range, without an end behind its last line. For background threads.
  static String text(
      RowReader reader,
      Schema schema,
      CellRange range,
      CopyFormat format,
      Header header,
      ZoneId zone) {
    List<Integer> columns =
        IntStream.rangeClosed(range.firstColumn(), range.lastColumn()).boxed().toList();
    RowText form = format.of(schema, columns, header, zone);
    StringBuilder text = new StringBuilder();
    form.begin(text);
    for (long row = range.firstRow(); row <= range.lastRow(); row++) {
      form.row(reader, row, text);
    }
    form.end(text);
    strip(text, '\n');
    strip(text, '\r');
    return text.toString();
  }

  private static void strip(StringBuilder text, char last) {
    int end = text.length() - 1;
    if (end >= 0 && text.charAt(end) == last) {
      text.setLength(end);
    }
  }
}
