package dev.tarn.ui.table;

/// Writes pieces of SQL.
final class Sql {
  private Sql() {}

  /// A text as a literal.
  static String text(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  /// A name in backticks.
  static String name(String value) {
    return "`" + value.replace("`", "``") + "`";
  }
}
