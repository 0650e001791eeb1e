package dev.tarn.engine.accelerator;

import java.util.HashSet;
import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.AttributeSet;
import org.apache.spark.sql.catalyst.expressions.ExprId;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Union;
import scala.jdk.javaapi.CollectionConverters;

/// The columns that a plan uses anywhere.
final class Wanted {
  private final Set<ExprId> columns = new HashSet<>();

  Wanted(LogicalPlan plan) {
    add(plan.outputSet());
    look(plan);
  }

  boolean has(ExprId column) {
    return columns.contains(column);
  }

  void add(ExprId column) {
    columns.add(column);
  }

  private void look(LogicalPlan plan) {
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
