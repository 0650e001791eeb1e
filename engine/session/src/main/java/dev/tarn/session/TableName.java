package dev.tarn.session;

/// The full name of a table or view.
///
/// @param catalog the catalog
/// @param schema the schema
/// @param table the table
public record TableName(String catalog, String schema, String table) {

  /// The name as SQL takes it, quoted where it must be.
  ///
  /// @return three parts with points between
  public String sql() {
    return quoted(catalog) + "." + quoted(schema) + "." + quoted(table);
  }

  /// A name part as SQL takes it.
  ///
  /// @param part any name
  /// @return the part itself if it is a plain identifier, else in backticks
  public static String quoted(String part) {
    return part.matches("[A-Za-z_][A-Za-z0-9_]*") ? part : "`" + part.replace("`", "``") + "`";
  }
}
