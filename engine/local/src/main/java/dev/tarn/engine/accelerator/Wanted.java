package dev.tarn.engine.accelerator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.AttributeSet;
import org.apache.spark.sql.catalyst.expressions.ExprId;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Union;
import scala.jdk.javaapi.CollectionConverters;

/// The columns that a plan uses anywhere, and the aggregations that stand in it more than once.
final class Wanted {
  private final Set<ExprId> columns = new HashSet<>();
  private final Map<LogicalPlan, Integer> aggregates = new HashMap<>();
  private int found;

  Wanted(LogicalPlan plan) {
    add(plan.outputSet());
    look(plan);
    if (found > 1) {
      count(plan);
    }
  }

  boolean has(ExprId column) {
    return columns.contains(column);
  }

  void add(ExprId column) {
    columns.add(column);
  }

  /// Whether the same aggregation stands at several places.
  boolean isRepeated(Aggregate aggregate) {
    return found > 1 && aggregates.getOrDefault(aggregate.canonicalized(), 0) > 1;
  }

  private void look(LogicalPlan plan) {
    if (plan instanceof Aggregate) {
      found++;
    }
    if (plan.children().isEmpty()) {
      // The columns of a table are no use of them.
      return;
    }
    for (Expression expression : CollectionConverters.asJava(plan.expressions())) {
      add(expression.references());
      subqueries(expression, this::look);
    }
    for (LogicalPlan child : CollectionConverters.asJava(plan.children())) {
      if (plan instanceof Union) {
        add(child.outputSet());
      }
      look(child);
    }
  }

  private void count(LogicalPlan plan) {
    if (plan instanceof Aggregate aggregate) {
      aggregates.merge(aggregate.canonicalized(), 1, Integer::sum);
    }
    for (Expression expression : CollectionConverters.asJava(plan.expressions())) {
      subqueries(expression, this::count);
    }
    CollectionConverters.asJava(plan.children()).forEach(this::count);
  }

  private void subqueries(Expression expression, java.util.function.Consumer<LogicalPlan> each) {
    if (expression instanceof SubqueryExpression subquery) {
      LogicalPlan plan = subquery.plan();
      add(plan.outputSet());
      each.accept(plan);
    }
    CollectionConverters.asJava(expression.children()).forEach(child -> subqueries(child, each));
  }

  private void add(AttributeSet references) {
    CollectionConverters.asJava(references.toSeq()).forEach(column -> columns.add(column.exprId()));
  }
}
