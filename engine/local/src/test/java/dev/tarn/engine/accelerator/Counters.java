package dev.tarn.engine.accelerator;

import java.util.Set;

/// What the accelerator of this process has counted and noted, for those who compare answers.
public final class Counters {
  private Counters() {}

  /// How many times DuckDB gave up, and Spark answered in its place.
  public static long givenUp() {
    return Accelerator.any().givenUp();
  }

  /// Why parts of the plan that this thread planned last stay with Spark, each reason once.
  public static Set<String> reasons() {
    return Refusals.reasons();
  }
}
