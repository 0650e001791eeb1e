package dev.tarn.engine.accelerator;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.trees.TreeNodeTag;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.adaptive.AdaptiveSparkPlanExec;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/// Which parts of plans were refused and why. A part is tried once, though Spark asks for each part
/// of what is refused.
///
/// decision: the reason is kept at the part itself. While Spark plans one statement it plans others
/// in the same thread, such as those by which Delta reads its log.
final class Refusals {
  private static final int MOST = 10_000;
  private static final ThreadLocal<Map<LogicalPlan, String>> REFUSED =
      ThreadLocal.withInitial(IdentityHashMap::new);

  private static final TreeNodeTag<String> REASON = new TreeNodeTag<>("tarn.accelerator.refused");

  private Refusals() {}

  /// A new plan begins; each of its parts is tried anew.
  static void begin() {
    REFUSED.get().clear();
  }

  static void add(LogicalPlan part, String why) {
    Map<LogicalPlan, String> all = REFUSED.get();
    if (all.size() > MOST) {
      all.clear();
    }
    all.put(part, why);
    part.setTagValue(REASON, why);
  }

  /// Why a part was refused; null if it was not.
  static @Nullable String of(LogicalPlan part) {
    return REFUSED.get().get(part);
  }

  /// Why parts of a planned statement were refused, each reason once. Subqueries are looked at,
  /// too.
  static Set<String> reasons(SparkPlan plan) {
    Set<String> found = new TreeSet<>();
    collect(plan, found);
    return found;
  }

  /// A reason in words for the user.
  static String sentence(String why) {
    return "Stays in Spark: " + why + ".";
  }

  private static void collect(SparkPlan plan, Set<String> found) {
    plan.logicalLink().flatMap(part -> part.getTagValue(REASON)).foreach(found::add);
    if (plan instanceof AdaptiveSparkPlanExec adaptive) {
      // As it was planned at first: later its parts read stages that have run.
      collect(adaptive.inputPlan(), found);
    }
    CollectionConverters.asJava(plan.children()).forEach(child -> collect(child, found));
    CollectionConverters.asJava(plan.subqueries()).forEach(child -> collect(child, found));
  }
}
