package dev.tarn.engine.accelerator;

import dev.tarn.engine.statement.Scala;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
    Block result = block;
    for (Expression part : CollectionConverters.asJava(parts)) {
      Sql condition = plans.expressions(result).of(part);
      if (condition.raises()) {
        ExprId id = PlanTranslator.newId();
        result = plans.lifted(result, id, condition);
        condition = java.util.Objects.requireNonNull(result.columns().get(id));
      }
      result = result.where(condition.text());
    }
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
