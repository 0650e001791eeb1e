package dev.tarn.session.export;

/// If the names of the columns come first.
public enum Header {
  /// They do.
  WITH,
  /// Only values are written.
  WITHOUT
}
