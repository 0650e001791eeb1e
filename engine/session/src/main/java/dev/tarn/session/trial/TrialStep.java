package dev.tarn.session.trial;

/// What a preview does.
public enum TrialStep {
  /// Looks at the table and clones it.
  CLONING,
  /// Runs the statement on the clone.
  WRITING,
  /// Compares the clone with what it was.
  COMPARING
}
