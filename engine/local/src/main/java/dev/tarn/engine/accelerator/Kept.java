package dev.tarn.engine.accelerator;

import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import scala.jdk.javaapi.CollectionConverters;

/// Marks plans that Spark runs itself.
final class Kept {
  private Kept() {}

  /// Marks all of a plan, with its subqueries.
  static void markAll(LogicalPlan plan, String why) {
    plan.setTagValue(PlanTranslator.REASON, why);
    CollectionConverters.asJava(plan.expressions()).forEach(each -> mark(each, why));
    CollectionConverters.asJava(plan.children()).forEach(child -> markAll(child, why));
  }

  private static void mark(Expression expression, String why) {
    if (expression instanceof SubqueryExpression subquery) {
      markAll(subquery.plan(), why);
    }
    CollectionConverters.asJava(expression.children()).forEach(child -> mark(child, why));
  }
}
