package dev.tarn.session;

/// The full name of a table or view.
///
/// @param catalog the catalog; empty for a temporary view
/// @param schema the schema; empty for a temporary view
/// @param table the table
public record TableName(String catalog, String schema, String table) {

  /// The name as SQL takes it, quoted where it must be.
  ///
  /// @return three parts with points between, or a temporary view's only one
  public String sql() {
    return catalog.isEmpty() && schema.isEmpty()
        ? quoted(table)
        : quoted(catalog) + "." + quoted(schema) + "." + quoted(table);
  }

  /// The name in backticks, part by part, for Delta's own commands: their grammar reserves words
  /// such as `history` that Spark's does not.
  ///
  /// @return three parts with points between, or a temporary view's only one
  public String exact() {
    return catalog.isEmpty() && schema.isEmpty()
        ? backticks(table)
        : backticks(catalog) + "." + backticks(schema) + "." + backticks(table);
  }

  /// A name part as SQL takes it.
  ///
  /// @param part any name
  /// @return the part itself if it is a plain identifier, else in backticks
  public static String quoted(String part) {
    return part.matches("[A-Za-z_][A-Za-z0-9_]*") ? part : backticks(part);
  }

  private static String backticks(String part) {
    return "`" + part.replace("`", "``") + "`";
  }
}
