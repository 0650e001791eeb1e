package dev.tarn.engine.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.ExprId;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.catalyst.plans.logical.CTERelationDef;
import org.apache.spark.sql.catalyst.plans.logical.CTERelationRef;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Union;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/// Follows the columns of an analysed plan down to the tables that it reads.
///
/// Spark gives each column of each node an id; a node that makes a column tells of which others it
/// is made. A stored view counts as a table: what it reads itself belongs to its own lineage.
final class ColumnTrace {
  private final Map<ExprId, Set<ColumnRef>> sources = new HashMap<>();
  private final Map<Object, List<Attribute>> shared = new HashMap<>();
  private final Set<String> inputs = new LinkedHashSet<>();

  /// Follows a plan.
  ///
  /// @param plan analysed
  /// @return itself
  ColumnTrace follow(LogicalPlan plan) {
    Optional<String> table = RelationNames.of(plan);
    if (table.isPresent()) {
      inputs.add(table.get());
      output(plan)
          .forEach(column ->
              sources.put(column.exprId(), Set.of(new ColumnRef(table.get(), column.name()))));
      return this;
    }
    children(plan).forEach(this::follow);
    expressions(plan).forEach(this::learn);
    switch (plan) {
      case CTERelationDef definition -> shared.put(definition.id(), output(definition));
      case CTERelationRef use -> pair(shared.getOrDefault(use.cteId(), List.of()), output(use));
      case Union union -> children(union).forEach(child -> pair(output(child), output(union)));
      default -> guess(plan);
    }
    return this;
  }

  /// The tables and stored views that were met.
  Set<String> inputs() {
    return inputs;
  }

  /// The columns whose values make a column of a plan that was followed.
  Set<ColumnRef> of(Attribute column) {
    return sources.getOrDefault(column.exprId(), Set.of());
  }

  /// The columns whose values make an expression over a plan that was followed.
  Set<ColumnRef> of(Expression expression) {
    Set<ColumnRef> found = new HashSet<>();
    CollectionConverters.asJava(expression.references().toSeq())
        .forEach(column -> found.addAll(of(column)));
    subqueries(expression)
        .forEach(query -> output(query.plan()).forEach(column -> found.addAll(of(column))));
    return found;
  }

  /// Takes note of the columns that an expression makes.
  private void learn(Expression expression) {
    subqueries(expression).forEach(query -> follow(query.plan()));
    collect(expression, new ArrayList<>()).stream()
        .filter(Alias.class::isInstance)
        .map(Alias.class::cast)
        .forEach(alias -> sources.put(alias.exprId(), of(alias.child())));
  }

  /// A column that nothing said how it is made may be made of all that its node works with.
  private void guess(LogicalPlan plan) {
    if (children(plan).isEmpty()) {
      return;
    }
    Set<ColumnRef> all = null;
    for (Attribute column : output(plan)) {
      if (!sources.containsKey(column.exprId())) {
        if (all == null) {
          all = new HashSet<>();
          for (Expression expression : expressions(plan)) {
            all.addAll(of(expression));
          }
        }
        sources.put(column.exprId(), all);
      }
    }
  }

  private void pair(List<Attribute> from, List<Attribute> to) {
    for (int i = 0; i < Math.min(from.size(), to.size()); i++) {
      Set<ColumnRef> both = new HashSet<>(of(to.get(i)));
      both.addAll(of(from.get(i)));
      sources.put(to.get(i).exprId(), both);
    }
  }

  private static List<SubqueryExpression> subqueries(Expression expression) {
    return collect(expression, new ArrayList<>()).stream()
        .filter(SubqueryExpression.class::isInstance)
        .map(SubqueryExpression.class::cast)
        .toList();
  }

  private static List<Expression> collect(Expression expression, List<Expression> into) {
    list(expression.children()).forEach(child -> collect(child, into));
    into.add(expression);
    return into;
  }

  private static List<LogicalPlan> children(LogicalPlan plan) {
    return list(plan.children());
  }

  private static List<Expression> expressions(LogicalPlan plan) {
    return list(plan.expressions());
  }

  /// The columns of a node.
  static List<Attribute> output(LogicalPlan plan) {
    return list(plan.output());
  }

  private static <T> List<T> list(Seq<T> sequence) {
    return CollectionConverters.asJava(sequence);
  }
}
