package dev.tarn.session;

import org.jspecify.annotations.Nullable;

/// What a list of tables tells of one.
///
/// @param name its full name
/// @param kind table or view
/// @param comment what its owner wrote about it, or null
public record TableInfo(TableName name, Kind kind, @Nullable String comment) {

  /// What it is.
  public enum Kind {
    /// Rows of its own.
    TABLE,
    /// A stored query.
    VIEW
  }
}
