package dev.tarn.engine.accelerator;

import java.sql.SQLException;
import java.util.Set;
import org.apache.spark.sql.execution.SparkPlan;

/// What the accelerator of this process has counted and noted, for those who compare answers.
public final class Counters {
  private Counters() {}

  /// Whether DuckDB gave up on a part of a plan that was run, and Spark answered in its place.
  public static boolean gaveUp(AcceleratedExec part) {
    return part.metrics().apply("givenUp").value() > 0;
  }

  /// How many times DuckDB gave up, and Spark answered in its place.
  public static long givenUp() {
    return Accelerator.any().givenUp();
  }

  /// How many times DuckDB answered.
  public static long answered() {
    return Accelerator.any().answered();
  }

  /// How many answers DuckDB holds now.
  public static long held() {
    return Accelerator.any().held();
  }

  /// Why parts of a plan stay with Spark, each reason once.
  public static Set<String> reasons(SparkPlan plan) {
    return Refusals.reasons(plan);
  }

  /// Has DuckDB do with less memory from now on.
  ///
  /// @param size such as `256 MiB`
  public static void limit(String size) throws SQLException {
    Limits.set("memory_limit = '" + size + "'");
  }
}
