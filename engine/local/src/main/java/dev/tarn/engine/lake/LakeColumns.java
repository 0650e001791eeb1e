package dev.tarn.engine.lake;

import java.util.Optional;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.catalyst.analysis.AnalysisContext;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedStar;
import org.apache.spark.sql.catalyst.analysis.UnresolvedStarBase;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.rules.Rule;
import org.apache.spark.sql.catalyst.trees.TreePattern;
import scala.Option;
import scala.collection.immutable.Seq;

/// Finds columns that are named in full, such as `lake.default.orders.day` or
/// `lake.default.orders.*`.
///
/// Spark names the columns of a table by what its catalog calls itself. So a name is only changed
/// when it says nothing as it stands, here and in the queries around, and does with Spark's name
/// for the catalog: an alias, a schema or a struct that is called `lake` comes first.
final class LakeColumns extends Rule<LogicalPlan> {
  /// Made for each session.
  LakeColumns() {}

  @Override
  public LogicalPlan apply(LogicalPlan plan) {
    return plan.containsPattern(TreePattern.UNRESOLVED_ATTRIBUTE())
        ? plan.resolveOperatorsUp(Change.of(this::changed))
        : plan;
  }

  private LogicalPlan changed(LogicalPlan plan) {
    return plan.resolved() || !plan.childrenResolved()
        ? plan
        : plan.transformExpressions(
            Change.<Expression>of(expression ->
                expression instanceof UnresolvedAttribute column
                    ? changed(column, plan)
                    : expression));
  }

  private Expression changed(UnresolvedAttribute column, LogicalPlan plan) {
    Optional<UnresolvedStarBase> held = HeldStar.in(column);
    if (held.isPresent()) {
      UnresolvedStarBase star = held.get();
      return HeldStar.named(star, known(star.target().get(), plan));
    }
    return LakeName.inSpark(column.nameParts()).isDefined()
        ? new UnresolvedAttribute(known(column.nameParts(), plan))
        : column;
  }

  /// The name itself, unless only Spark's form of it says something.
  private Seq<String> known(Seq<String> name, LogicalPlan plan) {
    Option<Seq<String>> spark = LakeName.inSpark(name);
    return spark.isDefined() && !sees(plan, name) && sees(plan, spark.get()) ? spark.get() : name;
  }

  private boolean sees(LogicalPlan plan, Seq<String> name) {
    Option<LogicalPlan> outer = AnalysisContext.get().outerPlan();
    return plan.exists(part -> has(part, name))
        || (outer.isDefined() && outer.get().exists(part -> has(part, name)));
  }

  private boolean has(LogicalPlan plan, Seq<String> name) {
    if (!plan.resolved()) {
      return false;
    }
    try {
      return new UnresolvedStar(Option.apply(name))
              .isQualifiedByTable(plan.output(), conf().resolver())
          || plan.resolve(name, conf().resolver()).isDefined();
    } catch (Exception e) { // Scala throws what it does not declare.
      // There is more than one, which Spark tells better.
      if (e instanceof AnalysisException) {
        return true;
      }
      throw e;
    }
  }
}
