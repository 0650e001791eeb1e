package dev.tarn.engine.accelerator;

import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.EqualTo;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.In;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.plans.Inner$;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.Join;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.execution.datasources.LogicalRelation;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/// An aggregation of which a join wants few groups only: those of the rows of a small table that
/// are left by its conditions. Spark makes this of a subquery that depends on its row, and computes
/// all groups.
///
/// @param side one side of the join
/// @param aggregate the aggregation at its bottom, below filters and projections
/// @param group what it groups by and is joined with
/// @param keys the rows of the small table
/// @param key the column that it is joined with
record Reduction(
    LogicalPlan side, Aggregate aggregate, Attribute group, Filter keys, Attribute key) {
  /// Finds one in a join.
  ///
  /// @param conditions the join's, which must all hold
  static @Nullable Reduction of(Join join, Seq<Expression> conditions) {
    if (!(join.joinType() instanceof Inner$)) {
      return null;
    }
    Reduction right = of(join.right(), join.left(), conditions);
    return right != null ? right : of(join.left(), join.right(), conditions);
  }

  private static @Nullable Reduction of(
      LogicalPlan side, LogicalPlan other, Seq<Expression> conditions) {
    Aggregate aggregate = Repeats.aggregation(side);
    if (aggregate == null) {
      return null;
    }
    for (Expression condition : CollectionConverters.asJava(conditions)) {
      if (condition instanceof EqualTo equal
          && equal.left() instanceof AttributeReference left
          && equal.right() instanceof AttributeReference right) {
        Reduction found = of(side, aggregate, left, other, right);
        found = found == null ? of(side, aggregate, right, other, left) : found;
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static @Nullable Reduction of(
      LogicalPlan side, Aggregate aggregate, Attribute mine, LogicalPlan other, Attribute others) {
    Attribute group = group(aggregate, mine);
    Filter keys = group == null ? null : source(other, others);
    return group != null && keys != null
        ? new Reduction(side, aggregate, group, keys, others)
        : null;
  }

  /// The group that a column of an aggregation is.
  private static @Nullable Attribute group(Aggregate aggregate, Attribute column) {
    for (NamedExpression each : CollectionConverters.asJava(aggregate.aggregateExpressions())) {
      Expression value = each instanceof Alias alias ? alias.child() : (Expression) each;
      if (each.exprId().equals(column.exprId())
          && value instanceof AttributeReference group
          && aggregate.groupingExpressions().exists(by -> by.semanticEquals(group))) {
        return group;
      }
    }
    return null;
  }

  /// The filtered table that all values of a column come from; null if they may come from
  /// elsewhere, or the filter is not sure to leave few.
  private static @Nullable Filter source(LogicalPlan plan, Attribute column) {
    if (!plan.outputSet().contains(column)) {
      return null;
    }
    return switch (plan) {
      case Filter filter when filter.child() instanceof LogicalRelation ->
          isNarrow(filter.condition()) ? filter : null;
      case Filter filter -> source(filter.child(), column);
      case Project project -> source(project.child(), column);
      case Join join -> {
        Filter left = source(join.left(), column);
        yield left != null ? left : source(join.right(), column);
      }
      default -> null;
    };
  }

  private static boolean isNarrow(Expression condition) {
    return switch (condition) {
      case org.apache.spark.sql.catalyst.expressions.And and ->
          isNarrow(and.left()) || isNarrow(and.right());
      case EqualTo equal ->
          equal.left() instanceof AttributeReference && equal.right() instanceof Literal;
      case In in -> in.value() instanceof AttributeReference;
      default -> false;
    };
  }
}
