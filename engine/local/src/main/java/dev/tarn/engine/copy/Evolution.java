package dev.tarn.engine.copy;

/// What becomes of columns of files that the table does not have.
public enum Evolution {
  /// The load ends with an error, and nothing is written.
  FAIL,
  /// The table gets them.
  ADD,
  /// Their values are kept in the rescue column.
  RESCUE
}
