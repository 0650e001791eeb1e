package dev.tarn.engine.accelerator;

import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.trees.TreeNodeTag;
import scala.jdk.javaapi.CollectionConverters;

/// Marks plans that Spark runs itself.
final class Kept {
  private static final TreeNodeTag<Boolean> KEPT = new TreeNodeTag<>("tarn.accelerator.kept");

  private Kept() {}

  /// Marks all of a plan, with its subqueries.
  static void mark(LogicalPlan plan) {
    plan.setTagValue(KEPT, true);
    CollectionConverters.asJava(plan.expressions()).forEach(Kept::mark);
    CollectionConverters.asJava(plan.children()).forEach(Kept::mark);
  }

  /// Whether a plan is marked.
  static boolean has(LogicalPlan plan) {
    return plan.getTagValue(KEPT).isDefined();
  }

  private static void mark(Expression expression) {
    if (expression instanceof SubqueryExpression subquery) {
      mark(subquery.plan());
    }
    CollectionConverters.asJava(expression.children()).forEach(Kept::mark);
  }
}
