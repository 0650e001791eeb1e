package dev.tarn.engine.accelerator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.ExprId;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import scala.jdk.javaapi.CollectionConverters;

/// Translates small tables that are part of the plan itself.
final class Locals {
  private static final int MOST = 500;

  private final String name;

  Locals(String name) {
    this.name = name;
  }

  Block of(LocalRelation relation) {
    List<InternalRow> data = CollectionConverters.asJava(relation.data());
    List<Attribute> output = CollectionConverters.asJava(relation.output());
    if (data.isEmpty() || data.size() > MOST || output.isEmpty()) {
      throw new NotTaken("a local table of " + data.size() + " rows");
    }
    List<String> rows = new ArrayList<>();
    Range[] ranges = new Range[output.size()];
    for (InternalRow row : data) {
      List<String> values = new ArrayList<>();
      for (int at = 0; at < output.size(); at++) {
        var type = output.get(at).dataType();
        Sql value = Literals.of(row.isNullAt(at) ? null : row.get(at, type), type);
        values.add("CAST(" + value.text() + " AS " + DuckTypes.name(type) + ")");
        ranges[at] = ranges[at] == null ? value.range() : ranges[at].or(value.range());
      }
      rows.add("(" + String.join(", ", values) + ")");
    }
    String names =
        IntStream.range(0, output.size())
            .mapToObj(at -> "c" + at)
            .collect(Collectors.joining(", "));
    Map<ExprId, Sql> columns = new LinkedHashMap<>();
    for (int at = 0; at < output.size(); at++) {
      Sql column = Sql.of(name + ".c" + at, output.get(at).dataType()).within(ranges[at]);
      columns.put(output.get(at).exprId(), column);
    }
    String text = "(VALUES " + String.join(", ", rows) + ") AS " + name + "(" + names + ")";
    return Block.of(text, columns, data.size());
  }
}
