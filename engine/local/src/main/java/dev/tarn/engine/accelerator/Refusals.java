package dev.tarn.engine.accelerator;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.trees.TreeNodeTag;
import org.jspecify.annotations.Nullable;

/// Which parts of the plan that a thread is planning were refused and why, so that a part is tried
/// once, though Spark asks for each part of what is refused.
final class Refusals {
  private static final int MOST = 10_000;
  private static final ThreadLocal<Map<LogicalPlan, String>> REFUSED =
      ThreadLocal.withInitial(IdentityHashMap::new);

  private static final TreeNodeTag<Set<String>> REASONS =
      new TreeNodeTag<>("tarn.accelerator.reasons");
  private static final ThreadLocal<Set<String>> TOLD =
      ThreadLocal.withInitial(ConcurrentSkipListSet::new);

  private Refusals() {}

  /// A new plan begins. What is refused of it can be asked of it from then on.
  static void begin(LogicalPlan whole) {
    REFUSED.get().clear();
    Set<String> reasons = new ConcurrentSkipListSet<>();
    whole.setTagValue(REASONS, reasons);
    TOLD.set(reasons);
  }

  static void add(LogicalPlan part, String why) {
    Map<LogicalPlan, String> all = REFUSED.get();
    if (all.size() > MOST) {
      all.clear();
    }
    all.put(part, why);
    TOLD.get().add(why);
  }

  /// Why parts of the plan that this thread planned last were refused, each reason once.
  static Set<String> reasons() {
    return Set.copyOf(TOLD.get());
  }

  /// Why parts of a plan were refused, each reason once.
  static Set<String> reasons(LogicalPlan whole) {
    return whole.getTagValue(REASONS).isDefined() ? whole.getTagValue(REASONS).get() : Set.of();
  }

  /// Why a part was refused; null if it was not.
  static @Nullable String of(LogicalPlan part) {
    return REFUSED.get().get(part);
  }
}
