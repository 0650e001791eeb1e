package dev.tarn.engine.accelerator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.ExprId;

/// A part of a plan that a statement computes once and reads at several places.
///
/// @param name of its table
/// @param columns of the table, in the order of the part's columns
/// @param rows at most so many rows
record Shared(String name, List<Sql> columns, double rows) {
  static Shared of(String name, Map<ExprId, Sql> named, List<Attribute> output, double rows) {
    List<Sql> columns =
        output.stream().map(column -> Objects.requireNonNull(named.get(column.exprId()))).toList();
    return new Shared(name, columns, rows);
  }

  /// The part at one of its places.
  ///
  /// @param alias a free name
  /// @param output the columns as they are called there
  Block as(String alias, List<Attribute> output) {
    Map<ExprId, Sql> there = new LinkedHashMap<>();
    for (int at = 0; at < columns.size(); at++) {
      Sql column = columns.get(at);
      String own = column.text().substring(column.text().indexOf('.'));
      there.put(output.get(at).exprId(), column.named(alias + own));
    }
    return Block.of(name + " AS " + alias, there, rows);
  }
}
