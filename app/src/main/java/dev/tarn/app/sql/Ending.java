package dev.tarn.app.sql;

/// How the run of a text ended.
public enum Ending {
  /// All statements were run.
  DONE,
  /// One failed; it was told why.
  FAILED,
  /// One was cancelled.
  CANCELLED
}
