package dev.tarn.engine.accelerator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.ExprId;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Union;
import scala.jdk.javaapi.CollectionConverters;

/// Translates `UNION ALL`.
final class Unions {
  private final PlanTranslator plans;

  Unions(PlanTranslator plans) {
    this.plans = plans;
  }

  Block of(Union union) {
    List<String> texts = new ArrayList<>();
    List<Range> ranges = new ArrayList<>();
    List<Attribute> output = CollectionConverters.asJava(union.output());
    double rows = 0;
    for (LogicalPlan child : CollectionConverters.asJava(union.children())) {
      Block block = plans.settled(plans.of(child));
      rows += block.rows();
      texts.add(branch(block, CollectionConverters.asJava(child.output()), output, ranges));
    }
    String name = plans.name();
    Map<ExprId, Sql> columns = new LinkedHashMap<>();
    for (Attribute column : output) {
      int at = columns.size();
      Sql sql = Sql.of(name + ".c" + at, column.dataType()).within(ranges.get(at));
      columns.put(column.exprId(), sql);
    }
    return Block.of("(" + String.join(" UNION ALL ", texts) + ") AS " + name, columns, rows);
  }

  private static String branch(
      Block block, List<Attribute> columns, List<Attribute> output, List<Range> ranges) {
    List<String> selected = new ArrayList<>();
    for (int at = 0; at < columns.size(); at++) {
      Sql sql = Objects.requireNonNull(block.columns().get(columns.get(at).exprId()));
      if (!columns.get(at).dataType().equals(output.get(at).dataType())) {
        throw new NotTaken("a union of different types");
      }
      String type = DuckTypes.name(output.get(at).dataType());
      selected.add("CAST(" + sql.text() + " AS " + type + ") AS c" + at);
      if (ranges.size() == at) {
        ranges.add(sql.range());
      } else {
        ranges.set(at, ranges.get(at).or(sql.range()));
      }
    }
    return block.ordered(List.of()).text(selected);
  }
}
