package dev.tarn.engine.accelerator;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.ExtendedExplainGenerator;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.adaptive.AdaptiveSparkPlanExec;
import scala.jdk.javaapi.CollectionConverters;

/// The last section of `EXPLAIN`: what keeps a statement, or parts of it, in Spark. Spark makes it
/// from its name in the settings. `EXPLAIN COST` has no such sections.
public final class ExplainSection implements ExtendedExplainGenerator {

  /// Called by Spark alone, for each `EXPLAIN`.
  ///
  /// decision: it is this error by which a section says that it is not there for a session; Spark
  /// leaves it out then (`Utils.loadExtensions`), and fails at any other.
  ///
  /// @throws UnsupportedOperationException if the session does not use the accelerator
  public ExplainSection() {
    boolean used =
        org.apache.spark.sql.SparkSession.getActiveSession()
            .exists(session -> Accelerator.of((SparkSession) session).isPresent());
    if (!used) {
      throw new UnsupportedOperationException("The accelerator is off.");
    }
  }

  @Override
  public String title() {
    return "Accelerator";
  }

  @Override
  public String generateExtendedInfo(SparkPlan plan) {
    Set<String> reasons = Refusals.reasons(plan);
    if (reasons.isEmpty()) {
      return isTaken(plan) ? "Nothing stays in Spark." : "Nothing is handed over.";
    }
    return reasons.stream().map(Refusals::sentence).collect(Collectors.joining("\n"));
  }

  private static boolean isTaken(SparkPlan plan) {
    return switch (plan) {
      case AcceleratedExec _ -> true;
      case AdaptiveSparkPlanExec adaptive -> isTaken(adaptive.inputPlan());
      default ->
          CollectionConverters.asJava(plan.children()).stream().anyMatch(ExplainSection::isTaken);
    };
  }
}
