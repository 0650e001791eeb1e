package dev.tarn.engine.accelerator.proof;

import dev.tarn.engine.accelerator.AcceleratedExec;
import dev.tarn.engine.accelerator.Counters;
import java.util.ArrayList;
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
    List<AcceleratedExec> parts = new ArrayList<>();
    collect(plan, parts);
    if (parts.isEmpty()) {
      return SPARK;
    }
    if (parts.stream().anyMatch(Counters::gaveUp)) {
      return FALLBACK;
    }
    SparkPlan root = plan;
    while (root instanceof AdaptiveSparkPlanExec adaptive) {
      root = adaptive.executedPlan();
    }
    while (WRAPPERS.contains(root.getClass().getSimpleName())) {
      root = root.children().head();
    }
    return root instanceof AcceleratedExec ? WHOLE : PARTLY;
  }

  private static void collect(SparkPlan plan, List<AcceleratedExec> parts) {
    if (plan instanceof AcceleratedExec part) {
      parts.add(part);
    }
    if (plan instanceof AdaptiveSparkPlanExec adaptive) {
      collect(adaptive.executedPlan(), parts);
    }
    if (plan instanceof QueryStageExec stage) {
      collect(stage.plan(), parts);
    }
    CollectionConverters.asJava(plan.children()).forEach(child -> collect(child, parts));
    CollectionConverters.asJava(plan.subqueriesAll()).forEach(child -> collect(child, parts));
  }
}
