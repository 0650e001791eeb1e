package dev.tarn.engine.accelerator;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/// The aggregations that stand in a plan more than once, each with what is always made of it: they
/// are computed once.
final class Repeats {
  /// Nothing stands anywhere twice.
  static final Repeats NONE = new Repeats(plan -> plan);

  private final Map<LogicalPlan, Integer> counts = new HashMap<>();
  private final Set<LogicalPlan> taken = Collections.newSetFromMap(new IdentityHashMap<>());
  private final UnaryOperator<LogicalPlan> plain;

  private Repeats(UnaryOperator<LogicalPlan> plain) {
    this.plain = plain;
  }

  /// Looks at a whole plan.
  ///
  /// @param plain makes those equal that compute the same
  static Repeats of(LogicalPlan plan, Plain plain) {
    if (aggregations(plan) < 2) {
      return NONE;
    }
    Repeats repeats = new Repeats(plain::of);
    repeats.count(plan);
    return repeats;
  }

  /// Whether a part stands at several places.
  boolean has(LogicalPlan plan) {
    Aggregate aggregate = counts.isEmpty() || taken.contains(plan) ? null : aggregation(plan);
    if (aggregate == null) {
      return false;
    }
    int times = counts.getOrDefault(key(plan), 0);
    // What is made of the aggregation at some places only is no part of what they share.
    return times > 1 && times == counts.getOrDefault(key(aggregate), 0);
  }

  /// A part in the form in which it is equal to the others.
  LogicalPlan plain(LogicalPlan plan) {
    return plain.apply(plan);
  }

  /// Remembers that a part is computed in one piece, so that nothing in it is taken for a repeat of
  /// its own.
  void take(LogicalPlan plan) {
    taken.add(plan);
    if (!(plan instanceof Aggregate)) {
      CollectionConverters.asJava(plan.children()).forEach(this::take);
    }
  }

  private LogicalPlan key(LogicalPlan plan) {
    return plain.apply(plan).canonicalized();
  }

  private static int aggregations(LogicalPlan plan) {
    int found = plan instanceof Aggregate ? 1 : 0;
    for (Expression expression : CollectionConverters.asJava(plan.expressions())) {
      found += aggregations(expression);
    }
    for (LogicalPlan child : CollectionConverters.asJava(plan.children())) {
      found += aggregations(child);
    }
    return found;
  }

  private static int aggregations(Expression expression) {
    int found =
        expression instanceof SubqueryExpression subquery ? aggregations(subquery.plan()) : 0;
    for (Expression child : CollectionConverters.asJava(expression.children())) {
      found += aggregations(child);
    }
    return found;
  }

  private void count(LogicalPlan plan) {
    if (aggregation(plan) != null) {
      counts.merge(key(plan), 1, Integer::sum);
    }
    CollectionConverters.asJava(plan.expressions()).forEach(this::count);
    CollectionConverters.asJava(plan.children()).forEach(this::count);
  }

  private void count(Expression expression) {
    if (expression instanceof SubqueryExpression subquery) {
      count(subquery.plan());
    }
    CollectionConverters.asJava(expression.children()).forEach(this::count);
  }

  /// The aggregation at the bottom of filters and projections; null if there is none.
  static @Nullable Aggregate aggregation(LogicalPlan plan) {
    return switch (plan) {
      case Aggregate aggregate -> aggregate;
      case Filter filter -> aggregation(filter.child());
      case Project project -> aggregation(project.child());
      default -> null;
    };
  }
}
