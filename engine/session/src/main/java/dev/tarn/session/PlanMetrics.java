package dev.tarn.session;

import java.util.List;

/// What the executed plan measured, node by node; comes once, at the end.
///
/// @param nodes parents before children
public record PlanMetrics(List<Node> nodes) {

  /// Nothing measured.
  public static final PlanMetrics NONE = new PlanMetrics(List.of());

  /// Copies the nodes.
  public PlanMetrics {
    nodes = List.copyOf(nodes);
  }

  /// An operator of the plan.
  ///
  /// @param id its number in the plan
  /// @param parent the number of the operator that takes its rows; its own for the root
  /// @param name such as `HashAggregate`
  /// @param metrics in the engine's order
  public record Node(long id, long parent, String name, List<Metric> metrics) {
    /// Copies the metrics.
    public Node {
      metrics = List.copyOf(metrics);
    }
  }

  /// A measured quantity.
  ///
  /// @param key the engine's key such as `numOutputRows`
  /// @param label what it is called
  /// @param value the number
  /// @param kind Spark's metric type: `sum`, `size` (bytes), `timing` (ms), `nsTiming`, `average`
  public record Metric(String key, String label, long value, String kind) {}
}
