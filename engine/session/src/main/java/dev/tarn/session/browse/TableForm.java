package dev.tarn.session.browse;

import java.util.Locale;

/// What stands behind the name of a table.
public enum TableForm {
  /// Rows whose files belong to the catalog and go with the table.
  MANAGED,
  /// Rows whose files stay when the table is dropped.
  EXTERNAL,
  /// A stored query.
  VIEW,
  /// A stored query whose rows are kept.
  MATERIALIZED_VIEW,
  /// Rows that a stream writes.
  STREAMING;

  /// Understands Spark's word.
  ///
  /// @param type such as `MANAGED`, as `DESCRIBE TABLE EXTENDED` tells it
  /// @return [#MANAGED] for words that are not known
  public static TableForm of(String type) {
    return switch (type.strip().toUpperCase(Locale.ROOT).replace(' ', '_')) {
      case "EXTERNAL" -> EXTERNAL;
      case "VIEW" -> VIEW;
      case "MATERIALIZED_VIEW" -> MATERIALIZED_VIEW;
      case "STREAMING_TABLE" -> STREAMING;
      default -> MANAGED;
    };
  }

  /// Tells if it is a stored query without rows.
  ///
  /// @return false for all that has files
  public boolean isView() {
    return this == VIEW;
  }
}
