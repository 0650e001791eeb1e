package dev.tarn.engine.accelerator.proof;

import dev.tarn.engine.accelerator.AcceleratedExec;
import java.util.List;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.adaptive.AdaptiveSparkPlanExec;
import org.apache.spark.sql.execution.adaptive.QueryStageExec;
import scala.jdk.javaapi.CollectionConverters;

/// Who answered a query.
public enum Side {
  /// Spark alone.
  SPARK,
  /// DuckDB the whole query.
  WHOLE,
  /// DuckDB a part of it, Spark the rest.
  PARTLY,
  /// DuckDB was asked and gave up, so that Spark answered after all.
  FALLBACK;

  private static final List<String> WRAPPERS =
      List.of("ColumnarToRowExec", "WholeStageCodegenExec", "InputAdapter");

  /// Tells from a plan that was run how much of it was handed over.
  static Side of(SparkPlan plan) {
    SparkPlan root = plan;
    while (root instanceof AdaptiveSparkPlanExec adaptive) {
      root = adaptive.executedPlan();
    }
    while (WRAPPERS.contains(root.getClass().getSimpleName())) {
      root = root.children().head();
    }
    if (root instanceof AcceleratedExec) {
      return WHOLE;
    }
    return holds(root) ? PARTLY : SPARK;
  }

  /// A stage that has run shows no children, but keeps its plan.
  private static boolean holds(SparkPlan plan) {
    return plan instanceof AcceleratedExec
        || (plan instanceof QueryStageExec stage && holds(stage.plan()))
        || (plan instanceof AdaptiveSparkPlanExec adaptive && holds(adaptive.executedPlan()))
        || CollectionConverters.asJava(plan.children()).stream().anyMatch(Side::holds)
        || CollectionConverters.asJava(plan.subqueriesAll()).stream().anyMatch(Side::holds);
  }
}
