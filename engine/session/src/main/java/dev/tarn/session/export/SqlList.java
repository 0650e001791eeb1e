package dev.tarn.session.export;

import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The different values of rows as a list for `IN`; rows of several columns are lists themselves.
/// For one run of rows.
final class SqlList implements RowText {
  private final Schema schema;
  private final List<Integer> columns;
  private final SqlLiterals literals;
  private final Set<String> values = new LinkedHashSet<>();

  SqlList(Schema schema, List<Integer> columns, ZoneId zone) {
    this.schema = schema;
    this.columns = columns;
    this.literals = new SqlLiterals(zone);
  }

  /// Takes a value; `NULL` is left out, since `IN` never finds it.
  @Override
  public void row(RowReader rows, long row, StringBuilder out) {
    if (columns.size() == 1) {
      Object value = rows.value(row, columns.getFirst());
      if (value != null) {
        values.add(literals.of(value, schema.column(columns.getFirst()).type()));
      }
    } else {
      values.add("(" + literals.row(rows, row, schema, columns) + ")");
    }
  }

  @Override
  public void end(StringBuilder out) {
    out.append('(').append(values.isEmpty() ? "NULL" : String.join(", ", values)).append(")\n");
  }
}
