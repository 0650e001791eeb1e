package dev.tarn.engine.accelerator;

import dev.tarn.engine.statement.Scala;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.GlobalLimit;
import org.apache.spark.sql.catalyst.plans.logical.Join;
import org.apache.spark.sql.catalyst.plans.logical.LocalLimit;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.plans.logical.ReturnAnswer;
import org.apache.spark.sql.catalyst.plans.logical.Sort;
import org.apache.spark.sql.catalyst.plans.logical.Window;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.ProjectExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.SparkStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/// Plans what DuckDB can run. Spark asks it for the whole plan first, and for the children of what
/// it does not take: so the largest parts are taken.
final class AcceleratorStrategy extends SparkStrategy {
  private static final Logger LOG = LoggerFactory.getLogger(AcceleratorStrategy.class);
  private static final Seq<SparkPlan> NOTHING = Scala.seq(List.of());

  private final SparkSession session;

  AcceleratorStrategy(SparkSession session) {
    this.session = session;
  }

  @Override
  public Seq<SparkPlan> apply(LogicalPlan plan) {
    Optional<Accelerator> accelerator = Accelerator.of(session);
    if (accelerator.isEmpty()) {
      return NOTHING;
    }
    LogicalPlan body = plan instanceof ReturnAnswer answer ? answer.child() : plan;
    boolean whole = plan instanceof ReturnAnswer;
    if (whole) {
      Refusals.begin();
    }
    if (Kept.has(body) || body.isStreaming() || !(whole ? works(body) : reduces(body))) {
      return NOTHING;
    }
    try {
      return Scala.seq(List.of(plan(body, accelerator.get())));
    } catch (NotTaken e) {
      LOG.debug("Spark keeps a part of a plan: {}", e.why());
      Refusals.add(body, e.why());
      return body instanceof Aggregate aggregate ? split(aggregate, accelerator.get()) : NOTHING;
    } catch (RuntimeException | LinkageError e) {
      // A statement never fails for the accelerator.
      LOG.warn("The accelerator did not understand a plan", e);
      Refusals.add(body, "an error of the accelerator: " + e);
    }
    return NOTHING;
  }

  /// Leaves to Spark what is made of groups and aggregates.
  private Seq<SparkPlan> split(Aggregate aggregate, Accelerator accelerator) {
    try {
      Split split = Split.of(aggregate);
      return Scala.seq(List.of(new ProjectExec(split.list(), plan(split.inner(), accelerator))));
    } catch (NotTaken e) {
      return NOTHING;
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("The accelerator did not understand an aggregation", e);
      return NOTHING;
    }
  }

  private AcceleratedExec plan(LogicalPlan plan, Accelerator accelerator) {
    Wanted wanted = new Wanted(plan);
    Scans scans = new Scans(accelerator.footers(), session, wanted::has);
    String text = new PlanTranslator(wanted, scans).statement(plan);
    return new AcceleratedExec(plan, text, scans.seen(), scans.bytes());
  }

  /// Whether a whole plan does more than to read: handing rows over costs more than it saves then.
  private static boolean works(LogicalPlan plan) {
    return switch (plan) {
      case Aggregate _, Join _, Window _ -> true;
      case GlobalLimit limit
          when limit.child() instanceof LocalLimit local && local.child() instanceof Sort ->
          true;
      default ->
          CollectionConverters.asJava(plan.children()).stream()
              .anyMatch(AcceleratorStrategy::works);
    };
  }

  /// Whether a part of a plan gives few rows of many.
  private static boolean reduces(LogicalPlan plan) {
    return switch (plan) {
      case Aggregate _ -> true;
      case GlobalLimit limit -> works(limit);
      case Project project -> reduces(project.child());
      case Filter filter -> reduces(filter.child());
      default -> false;
    };
  }
}
