package dev.tarn.engine.accelerator;

import dev.tarn.engine.statement.Scala;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateExpression;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/// An aggregation in two: groups and aggregates alone, and what is made of them. Spark's optimiser
/// puts both together, and so one function that DuckDB has not would keep all of it in Spark.
///
/// @param inner groups and aggregates
/// @param list what is made of them
record Split(Aggregate inner, Seq<NamedExpression> list) {

  static Split of(Aggregate aggregate) {
    Map<Expression, NamedExpression> parts = new LinkedHashMap<>();
    for (Expression group : CollectionConverters.asJava(aggregate.groupingExpressions())) {
      part(group, parts);
    }
    List<NamedExpression> outside = new ArrayList<>();
    for (NamedExpression result : CollectionConverters.asJava(aggregate.aggregateExpressions())) {
      Expression replaced = replaced((Expression) result, parts);
      outside.add(
          replaced instanceof NamedExpression named && named.exprId().equals(result.exprId())
              ? named
              : alias(replaced, result));
    }
    Aggregate inner =
        aggregate.copy(
            aggregate.groupingExpressions(),
            Scala.seq(List.copyOf(parts.values())),
            aggregate.child(),
            aggregate.hint());
    return new Split(inner, Scala.seq(outside));
  }

  private static Expression replaced(
      Expression expression, Map<Expression, NamedExpression> parts) {
    NamedExpression known = parts.get(expression.canonicalized());
    if (known != null) {
      return (Expression) known.toAttribute();
    }
    if (expression instanceof AggregateExpression) {
      return part(expression, parts);
    }
    List<Expression> children = new ArrayList<>();
    CollectionConverters.asJava(expression.children())
        .forEach(child -> children.add(replaced(child, parts)));
    return expression.withNewChildren(Scala.seq(children));
  }

  private static Expression part(Expression expression, Map<Expression, NamedExpression> parts) {
    NamedExpression named =
        expression instanceof NamedExpression already
            ? already
            : new Alias(
                expression,
                "part" + parts.size(),
                PlanTranslator.newId(),
                Scala.seq(List.of()),
                Option.empty(),
                Scala.seq(List.of()));
    parts.put(expression.canonicalized(), named);
    return (Expression) named.toAttribute();
  }

  private static NamedExpression alias(Expression value, NamedExpression like) {
    return new Alias(
        value, like.name(), like.exprId(), like.qualifier(), Option.empty(), Scala.seq(List.of()));
  }
}
