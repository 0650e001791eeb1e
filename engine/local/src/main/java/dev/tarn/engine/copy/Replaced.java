package dev.tarn.engine.copy;

import java.util.List;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractPartialFunction;

/// Puts a plan in the place of a table that a query names.
final class Replaced extends AbstractPartialFunction<LogicalPlan, LogicalPlan> {
  private final String name;
  private final LogicalPlan instead;

  private Replaced(String name, LogicalPlan instead) {
    this.name = name;
    this.instead = instead;
  }

  /// The same query over the plan.
  static LogicalPlan in(LogicalPlan query, String name, LogicalPlan instead) {
    return query.transformDown(new Replaced(name, instead));
  }

  @Override
  public boolean isDefinedAt(LogicalPlan node) {
    return node instanceof UnresolvedRelation relation
        && CollectionConverters.asJava(relation.multipartIdentifier()).equals(List.of(name));
  }

  @Override
  public LogicalPlan apply(LogicalPlan node) {
    return instead;
  }
}
