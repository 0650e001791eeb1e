package dev.tarn.engine.accelerator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.expressions.ExprId;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateExpression;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/// Translates one aggregation: groups and plain aggregates are computed by an inner `SELECT`, what
/// is made of them stands outside.
final class Aggregates {
  private final Block child;
  private final PlanTranslator plans;
  private final Expressions inside;
  private final String name;
  private final Map<Expression, Sql> groups = new HashMap<>();
  private final List<String> grouped = new ArrayList<>();
  private final List<String> selected = new ArrayList<>();
  private final AggregateFunctions functions;

  /// @param plans translates subqueries
  /// @param child the rows; no column of it raises
  /// @param name a free name for the inner table
  Aggregates(PlanTranslator plans, Block child, String name) {
    this.plans = plans;
    this.child = child;
    this.inside = plans.expressions(child);
    this.name = name;
    this.functions = new AggregateFunctions(inside, child.rows(), this::column);
  }

  Block of(Aggregate aggregate) {
    for (Expression group : CollectionConverters.asJava(aggregate.groupingExpressions())) {
      group(group);
    }
    Expressions outside = new Expressions(this::find);
    Map<ExprId, Sql> columns = new LinkedHashMap<>();
    for (NamedExpression result : CollectionConverters.asJava(aggregate.aggregateExpressions())) {
      columns.put(result.exprId(), outside.of((Expression) result));
    }
    if (selected.isEmpty()) {
      // Nobody wants what it gives, but it is one row.
      column("count(*)");
    }
    String text =
        new Block(child.from(), child.where(), Map.of(), List.of(), Block.ALL, 0).text(named());
    String by = grouped.isEmpty() ? "" : " GROUP BY " + String.join(", ", grouped);
    double rows = grouped.isEmpty() ? 1 : child.rows();
    return Block.of("(" + text + by + ") AS " + name, columns, rows);
  }

  private List<String> named() {
    List<String> result = new ArrayList<>();
    for (int at = 0; at < selected.size(); at++) {
      result.add(selected.get(at) + " AS c" + at);
    }
    return result;
  }

  private void group(Expression expression) {
    Sql sql = inside.of(expression);
    if (DuckTypes.isFraction(expression.dataType())) {
      sql = Numbers.normal(sql);
    } else if (expression instanceof Literal) {
      // A bare number would be the number of a column.
      sql = sql.named("CAST(" + sql.text() + " AS " + DuckTypes.name(sql.type()) + ")");
    }
    if (sql.raises()) {
      throw new NotTaken("groups that may raise an error");
    }
    groups.put(expression.canonicalized(), sql.named(column(sql.text())));
    grouped.add(sql.text());
  }

  /// Where the inner table has a value.
  private String column(String text) {
    int at = selected.indexOf(text);
    if (at < 0) {
      at = selected.size();
      selected.add(text);
    }
    return name + ".c" + at;
  }

  private @Nullable Sql find(Expression expression) {
    if (expression instanceof AggregateExpression aggregate) {
      return functions.of(aggregate);
    }
    Sql rewritten = functions.undone(expression);
    if (rewritten != null) {
      return rewritten;
    }
    Sql group = groups.get(expression.canonicalized());
    return group != null ? group : plans.conditions().subquery(expression);
  }

  /// So many rows at most, for proofs: no computer counts further.
  static Range counted(double rows) {
    return new Range(BigDecimal.ZERO, new BigDecimal(Math.min(rows, 1e15)));
  }

  /// A list of texts.
  static String list(List<Sql> parts) {
    return parts.stream().map(Sql::text).collect(Collectors.joining(", "));
  }
}
