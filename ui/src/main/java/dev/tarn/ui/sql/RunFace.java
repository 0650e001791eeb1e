package dev.tarn.ui.sql;

/// What is seen of a run.
enum RunFace {
  /// Its rows, or why there are none.
  ROWS,
  /// What its executed plan did.
  PROFILE,
  /// How the engine explains its plan.
  PLAN
}
