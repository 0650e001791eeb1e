package dev.tarn.engine.accelerator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.ExprId;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.plans.logical.Expand;
import org.apache.spark.sql.types.DataType;
import scala.jdk.javaapi.CollectionConverters;

/// Translates what gives several rows for each one, as grouping sets do.
final class Expands {
  private Expands() {}

  /// @param child the rows; no column of it raises
  /// @param expressions of its columns
  /// @param name a free name for the table of the numbers of rows
  static Block of(Expand expand, Block child, Expressions expressions, String name) {
    List<scala.collection.immutable.Seq<Expression>> all =
        CollectionConverters.asJava(expand.projections());
    List<Attribute> output = CollectionConverters.asJava(expand.output());
    Map<ExprId, Sql> columns = new LinkedHashMap<>();
    for (int at = 0; at < output.size(); at++) {
      int place = at;
      List<Expression> values = all.stream().map(each -> each.apply(place)).toList();
      columns.put(
          output.get(at).exprId(), column(values, expressions, output.get(at).dataType(), name));
    }
    String numbers =
        IntStream.range(0, all.size())
            .mapToObj(at -> "(" + at + ")")
            .collect(Collectors.joining(", "));
    Block times = Block.of("(VALUES " + numbers + ") AS " + name + "(i)", Map.of(), all.size());
    return child.times(times).with(columns);
  }

  private static Sql column(
      List<Expression> values, Expressions expressions, DataType type, String name) {
    Expression first = values.getFirst();
    if (values.stream().allMatch(first::semanticEquals)) {
      return expressions.of(first);
    }
    StringBuilder text = new StringBuilder("CASE ").append(name).append(".i");
    Range range = null;
    boolean raises = false;
    for (int at = 0; at < values.size(); at++) {
      Sql value = expressions.of(values.get(at));
      if (!isNull(values.get(at))) {
        range = range == null ? value.range() : range.or(value.range());
      }
      raises |= value.raises();
      text.append(" WHEN ").append(at).append(" THEN ").append(value.text());
    }
    return new Sql(
        text.append(" END").toString(), type, range == null ? Range.NONE : range, raises);
  }

  private static boolean isNull(Expression expression) {
    return expression instanceof Literal literal && literal.value() == null;
  }
}
