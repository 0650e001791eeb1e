package dev.tarn.ui.profile;

/// How a plan is drawn.
public enum PlanForm {
  /// Operators as cards, with the rows that go from one to the next.
  GRAPH,
  /// Operators as lines, to be sorted by what they measured.
  TABLE,
  /// Operators as bars as wide as the time below them: Brendan Gregg's flame graph, hung from the
  /// top.
  FLAME
}
