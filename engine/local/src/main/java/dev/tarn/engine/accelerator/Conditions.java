package dev.tarn.engine.accelerator;

import dev.tarn.engine.statement.Scala;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.BloomFilterMightContain;
import org.apache.spark.sql.catalyst.expressions.CreateNamedStruct;
import org.apache.spark.sql.catalyst.expressions.DynamicPruning;
import org.apache.spark.sql.catalyst.expressions.ExprId;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GetStructField;
import org.apache.spark.sql.catalyst.expressions.ScalarSubquery;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/// Translates conditions and the subqueries in them.
final class Conditions {
  private final PlanTranslator plans;

  Conditions(PlanTranslator plans) {
    this.plans = plans;
  }

  /// The parts of a condition that must all hold, without those that only repeat a join.
  Seq<Expression> split(Expression condition) {
    List<Expression> parts = new ArrayList<>();
    split(condition, parts);
    return Scala.seq(parts);
  }

  private static void split(Expression condition, List<Expression> parts) {
    switch (condition) {
      case And and -> {
        split(and.left(), parts);
        split(and.right(), parts);
      }
      case DynamicPruning _, BloomFilterMightContain _ -> {}
      default -> parts.add(condition);
    }
  }

  /// Keeps the rows of a block for which all parts hold.
  Block kept(Block block, Seq<Expression> parts) {
    return kept(block, parts, _ -> false);
  }

  /// Keeps the rows of a block for which all parts hold.
  ///
  /// Where a part may raise an error, Spark may compute it for all rows for which no part before it
  /// is false, even if one is unknown.
  ///
  /// @param keys the parts of which Spark drops what is unknown before it looks at others
  Block kept(Block block, Seq<Expression> parts, Predicate<Expression> keys) {
    Block base = block;
    List<Sql> conditions = new ArrayList<>();
    List<String> before = new ArrayList<>();
    for (Expression part : CollectionConverters.asJava(parts)) {
      Sql condition = plans.expressions(base).of(part);
      conditions.add(condition);
      before.add(condition.text() + (keys.test(part) ? "" : " IS NOT FALSE"));
      if (condition.raises()) {
        before.removeLast();
        base = computed(base, before, conditions);
        before.clear();
        conditions.forEach(each -> before.add(each.text() + " IS NOT FALSE"));
      }
    }
    Block result = base;
    for (Sql condition : conditions) {
      result = result.where(condition.text());
    }
    return result;
  }

  /// Has conditions computed for all rows that are not dropped before, and puts the columns that
  /// hold their values into their places.
  private Block computed(Block block, List<String> before, List<Sql> conditions) {
    Block rows = block;
    for (String each : before) {
      rows = rows.where(each);
    }
    Map<ExprId, Sql> values = new LinkedHashMap<>();
    conditions.forEach(each -> values.put(PlanTranslator.newId(), each));
    Block result = plans.lifted(rows, values);
    conditions.clear();
    values.keySet().forEach(id -> conditions.add(Objects.requireNonNull(result.columns().get(id))));
    return result;
  }

  /// Translates a subquery that gives one value, or one of several values.
  ///
  /// @return null if the expression is none
  @Nullable Sql subquery(Expression expression) {
    return switch (expression) {
      case ScalarSubquery subquery -> value(subquery, plan -> (Expression) plan.output().head());
      case GetStructField field when field.child() instanceof ScalarSubquery subquery ->
          field(subquery, field.ordinal());
      default -> null;
    };
  }

  /// Spark asks for the values of several subqueries of one table at once.
  private Sql field(ScalarSubquery subquery, int at) {
    if (subquery.plan() instanceof Project project
        && project.projectList().size() == 1
        && project.projectList().head() instanceof Alias alias
        && alias.child() instanceof CreateNamedStruct struct) {
      return value(subquery, project.child(), struct.valExprs().apply(at));
    }
    throw new NotTaken("a subquery of several columns");
  }

  private Sql value(ScalarSubquery subquery, Function<LogicalPlan, Expression> column) {
    return value(subquery, subquery.plan(), column.apply(subquery.plan()));
  }

  private Sql value(ScalarSubquery subquery, LogicalPlan plan, Expression column) {
    if (!subquery.outerAttrs().isEmpty() || !subquery.joinCond().isEmpty()) {
      throw new NotTaken("a subquery that depends on its row");
    }
    Block block = plans.settled(plans.of(plan));
    Sql value = plans.expressions(block).of(column);
    if (value.raises()) {
      throw new NotTaken("a subquery that may raise an error");
    }
    return new Sql(
        "(" + block.text(List.of(value.text())) + ")", value.type(), value.range(), false);
  }
}
