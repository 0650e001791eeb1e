package dev.tarn.engine.accelerator;

import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.jspecify.annotations.Nullable;

/// Which parts of the plan that a thread is planning were refused and why, so that a part is tried
/// once, though Spark asks for each part of what is refused.
final class Refusals {
  private static final int MOST = 10_000;
  private static final ThreadLocal<Map<LogicalPlan, String>> REFUSED =
      ThreadLocal.withInitial(IdentityHashMap::new);

  private Refusals() {}

  /// A new plan begins.
  static void begin() {
    REFUSED.get().clear();
  }

  static void add(LogicalPlan part, String why) {
    Map<LogicalPlan, String> all = REFUSED.get();
    if (all.size() > MOST) {
      all.clear();
    }
    all.put(part, why);
  }

  /// Why the parts of the plan were refused, each reason once.
  static java.util.Set<String> reasons() {
    return new java.util.TreeSet<>(REFUSED.get().values());
  }

  /// Why a part was refused; null if it was not.
  static @Nullable String of(LogicalPlan part) {
    return REFUSED.get().get(part);
  }
}
