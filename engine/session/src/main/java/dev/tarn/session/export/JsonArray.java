package dev.tarn.session.export;

import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;
import java.time.ZoneId;
import java.util.List;

/// A JSON array with one object a line. For one run of rows.
final class JsonArray implements RowText {
  private final JsonRows rows;
  private boolean begun;

  JsonArray(Schema schema, List<Integer> columns, ZoneId zone) {
    rows = new JsonRows(schema, columns, zone);
  }

  @Override
  public void begin(StringBuilder out) {
    out.append('[');
  }

  @Override
  public void row(RowReader reader, long row, StringBuilder out) {
    out.append(begun ? ",\n " : "");
    begun = true;
    rows.object(reader, row, out);
  }

  @Override
  public void end(StringBuilder out) {
    out.append("]\n");
  }
}
