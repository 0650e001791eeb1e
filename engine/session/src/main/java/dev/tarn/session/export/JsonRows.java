package dev.tarn.session.export;

import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;
import dev.tarn.session.text.CellJson;
import java.time.ZoneId;
import java.util.List;

/// One JSON object a line. A column whose name came before gets a number behind it.
public final class JsonRows implements RowText {
  private final Schema schema;
  private final List<Integer> columns;
  private final List<String> keys;
  private final CellJson json;

  /// Takes what to write.
  ///
  /// @param schema all columns of the result
  /// @param columns the wanted ones by their place, in the wanted order
  /// @param zone whose offset moments are given
  public JsonRows(Schema schema, List<Integer> columns, ZoneId zone) {
    this.schema = schema;
    this.columns = List.copyOf(columns);
    this.keys = Names.unique(schema, columns).stream().map(CellJson::quoted).toList();
    this.json = CellJson.in(zone);
  }

  @Override
  public void row(RowReader rows, long row, StringBuilder out) {
    object(rows, row, out);
    out.append('\n');
  }

  /// Writes a row without an end.
  void object(RowReader rows, long row, StringBuilder out) {
    out.append('{');
    for (int i = 0; i < columns.size(); i++) {
      int place = columns.get(i);
      out.append(i == 0 ? "" : ",").append(keys.get(i)).append(':');
      json.append(rows.value(row, place), schema.column(place).type(), out);
    }
    out.append('}');
  }
}
