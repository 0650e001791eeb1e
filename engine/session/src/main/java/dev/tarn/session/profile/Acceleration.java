package dev.tarn.session.profile;

import dev.tarn.session.PlanMetrics;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// How much of a statement the engine's accelerator ran.
public enum Acceleration {
  /// Nothing.
  NONE,
  /// Some parts; the others read rows by themselves.
  PARTLY,
  /// All that reads rows.
  WHOLE,
  /// It began, gave up, and the usual engine answered.
  GIVEN_UP;

  private static final String OPERATOR = "Accelerated";
  private static final String FAILURES = "givenUp";

  /// Tells it from what an executed plan measured.
  ///
  /// @param metrics of the plan
  /// @return [#NONE] also if nothing is known
  public static Acceleration of(PlanMetrics metrics) {
    Set<Long> parents =
        metrics.nodes().stream()
            .filter(node -> node.parent() != node.id())
            .map(PlanMetrics.Node::parent)
            .collect(Collectors.toSet());
    List<PlanMetrics.Node> leaves =
        metrics.nodes().stream().filter(node -> !parents.contains(node.id())).toList();
    List<PlanMetrics.Node> taken =
        leaves.stream().filter(leaf -> leaf.name().equals(OPERATOR)).toList();
    if (taken.isEmpty()) {
      return NONE;
    }
    if (taken.stream().anyMatch(Acceleration::failed)) {
      return GIVEN_UP;
    }
    return taken.size() == leaves.size() ? WHOLE : PARTLY;
  }

  private static boolean failed(PlanMetrics.Node node) {
    return node.metrics().stream()
        .anyMatch(metric -> metric.key().equals(FAILURES) && metric.value() > 0);
  }
}
