package dev.tarn.session.export;

import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/// One `INSERT` statement for all rows, into a table whose name is to be filled in. For one run of
/// rows.
final class SqlInsert implements RowText {
  private static final String TABLE = "table_name";

  private final Schema schema;
  private final List<Integer> columns;
  private final SqlLiterals literals;
  private boolean begun;

  SqlInsert(Schema schema, List<Integer> columns, ZoneId zone) {
    this.schema = schema;
    this.columns = columns;
    this.literals = new SqlLiterals(zone);
  }

  @Override
  public void begin(StringBuilder out) {
    String names =
        Names.folded(columns.stream().map(place -> schema.column(place).name()).toList()).stream()
            .map(SqlInsert::name)
            .collect(Collectors.joining(", "));
    out.append("INSERT INTO ").append(TABLE).append(" (").append(names).append(") VALUES\n");
  }

  private static String name(String name) {
    return name.matches("[a-z_][a-z0-9_]*") ? name : SqlNames.quoted(name);
  }

  @Override
  public void row(RowReader rows, long row, StringBuilder out) {
    out.append(begun ? ",\n" : "").append("  (");
    out.append(literals.row(rows, row, schema, columns)).append(')');
    begun = true;
  }

  @Override
  public void end(StringBuilder out) {
    out.append(";\n");
  }
}
