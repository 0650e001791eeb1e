package dev.tarn.engine.accelerator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.ExprId;
import org.apache.spark.sql.types.StructType;

/// The values that a file's rows have by the folder that it lies in, as a table of files.
final class Partitions {
  private final StructType schema;
  private final List<AttributeReference> columns;
  private final List<Range> ranges = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();

  Partitions(StructType schema, List<AttributeReference> columns) {
    this.schema = schema;
    this.columns = columns;
  }

  /// Adds a file.
  void add(String path, InternalRow values) {
    List<String> row = new ArrayList<>(List.of(Sql.quoted(path)));
    for (int at = 0; at < columns.size(); at++) {
      AttributeReference column = columns.get(at);
      int place = schema.fieldIndex(column.name());
      Object value = values.isNullAt(place) ? null : values.get(place, column.dataType());
      Sql literal = Literals.of(value, column.dataType());
      row.add(literal.text());
      Range before = rows.isEmpty() ? literal.range() : ranges.get(at);
      if (rows.isEmpty()) {
        ranges.add(literal.range());
      } else if (value != null) {
        ranges.set(at, before.or(literal.range()));
      }
    }
    rows.add("(" + String.join(", ", row) + ")");
  }

  /// The table.
  String text(String name) {
    String names =
        java.util.stream.IntStream.range(0, columns.size())
            .mapToObj(at -> ", p" + at)
            .collect(Collectors.joining());
    return "(VALUES " + String.join(", ", rows) + ") AS " + name + "(f" + names + ")";
  }

  /// The columns in the table.
  Map<ExprId, Sql> columns(String name) {
    Map<ExprId, Sql> result = new LinkedHashMap<>();
    for (int at = 0; at < columns.size(); at++) {
      Sql column = Sql.of(name + ".p" + at, columns.get(at).dataType()).within(ranges.get(at));
      result.put(columns.get(at).exprId(), column);
    }
    return result;
  }
}
