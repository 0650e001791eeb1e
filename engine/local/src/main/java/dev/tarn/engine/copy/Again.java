package dev.tarn.engine.copy;

/// Which files of those that were loaded are loaded again.
public enum Again {
  /// None.
  NEVER,
  /// Those that were written since; all their rows are added once more.
  CHANGED,
  /// All.
  ALWAYS
}
