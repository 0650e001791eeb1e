package dev.tarn.session.create;

/// How rows are put into files.
public enum Layout {
  /// As they come.
  PLAIN,
  /// Liquid clustering: rows with near values in the same files.
  CLUSTERED,
  /// A folder for each value.
  PARTITIONED
}
