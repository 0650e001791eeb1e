package dev.tarn.engine.accelerator;

import java.util.IdentityHashMap;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.Join;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import scala.collection.immutable.Seq;

/// Has aggregations compute only the groups that a join wants, where no error can get lost with the
/// others.
final class Reductions {
  private final PlanTranslator plans;
  private final IdentityHashMap<LogicalPlan, Reduction> found = new IdentityHashMap<>();

  Reductions(PlanTranslator plans) {
    this.plans = plans;
  }

  /// Looks at a join that is about to be translated.
  void look(Join join, Seq<Expression> conditions) {
    Reduction reduction = Reduction.of(join, conditions);
    if (reduction == null || found.containsKey(reduction.aggregate())) {
      return;
    }
    if (plans.isRepeated(reduction.aggregate())) {
      // The other places may want other groups.
      return;
    }
    int shared = plans.shared();
    boolean raises = plans.of(reduction.side()).raises() || plans.of(reduction.keys()).raises();
    if (!raises && plans.shared() == shared) {
      found.put(reduction.aggregate(), reduction);
    }
  }

  /// The rows of an aggregation that it must look at.
  Block kept(Aggregate aggregate, Block rows) {
    Reduction reduction = found.get(aggregate);
    if (reduction == null) {
      return rows;
    }
    Block keys = plans.of(reduction.keys());
    Sql group = plans.expressions(rows).of(reduction.group());
    Sql key = plans.expressions(keys).of(reduction.key());
    return keys.rows() < rows.rows()
        ? rows.where("(" + group.text() + " IN (" + keys.text(List.of(key.text())) + "))")
        : rows;
  }
}
