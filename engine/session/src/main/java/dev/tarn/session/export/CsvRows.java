package dev.tarn.session.export;

import dev.tarn.session.Column;
import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;
import dev.tarn.session.text.CellText;
import java.time.ZoneId;
import java.util.List;

/// Rows as CSV, or with other signs between values.
public final class CsvRows implements RowText {
  private final Schema schema;
  private final List<Integer> columns;
  private final CsvStyle style;
  private final CellText texts;

  /// Takes what to write.
  ///
  /// @param schema all columns of the result
  /// @param columns the wanted ones by their place, in the wanted order
  /// @param style how
  /// @param zone in which moments are written
  public CsvRows(Schema schema, List<Integer> columns, CsvStyle style, ZoneId zone) {
    this.schema = schema;
    this.columns = List.copyOf(columns);
    this.style = style;
    this.texts = CellText.in(zone);
  }

  @Override
  public void begin(StringBuilder out) {
    if (style.header() == Header.WITHOUT) {
      return;
    }
    for (int i = 0; i < columns.size(); i++) {
      separate(i, out);
      style.append(schema.column(columns.get(i)).name(), out);
    }
    out.append(style.lineEnd());
  }

  @Override
  public void row(RowReader rows, long row, StringBuilder out) {
    for (int i = 0; i < columns.size(); i++) {
      separate(i, out);
      int place = columns.get(i);
      Column column = schema.column(place);
      Object value = rows.value(row, place);
      if (value == null) {
        out.append(style.nullText());
      } else {
        style.append(texts.text(value, column.type()), out);
      }
    }
    out.append(style.lineEnd());
  }

  private void separate(int place, StringBuilder out) {
    if (place > 0) {
      out.append(style.delimiter());
    }
  }
}
