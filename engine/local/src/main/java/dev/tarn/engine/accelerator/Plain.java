package dev.tarn.engine.accelerator;

import java.io.Serial;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.execution.datasources.LogicalRelation;
import scala.collection.immutable.Seq;
import scala.runtime.AbstractPartialFunction;

/// Brings parts of plans into a form in which those that compute the same are equal: without
/// conditions that the files prove to hold always.
final class Plain {
  private final Scans scans;
  private final Conditions conditions;

  Plain(Scans scans, Conditions conditions) {
    this.scans = scans;
    this.conditions = conditions;
  }

  /// The plan in that form.
  LogicalPlan of(LogicalPlan plan) {
    return plan.transformDown(new Rule());
  }

  private LogicalPlan filter(Filter filter, LogicalRelation relation) {
    Seq<Expression> all = conditions.split(filter.condition());
    Seq<Expression> asked = scans.asked(relation, all);
    if (asked.isEmpty()) {
      return relation;
    }
    return asked.size() == all.size()
        ? filter
        : new Filter(asked.reduceLeft((left, right) -> new And(left, right)), relation);
  }

  private final class Rule extends AbstractPartialFunction<LogicalPlan, LogicalPlan> {
    @Serial private static final long serialVersionUID = 1;

    @Override
    public boolean isDefinedAt(LogicalPlan plan) {
      return plan instanceof Filter filter && filter.child() instanceof LogicalRelation;
    }

    @Override
    public LogicalPlan apply(LogicalPlan plan) {
      Filter filter = (Filter) plan;
      return filter(filter, (LogicalRelation) filter.child());
    }
  }
}
