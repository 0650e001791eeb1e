package dev.tarn.session.browse;

import dev.tarn.session.TableName;
import java.util.List;

/// Writes the statements that change names, words and tables of a catalog.
public final class CatalogSql {
  private CatalogSql() {}

  /// Gives a table or view another name in its schema.
  ///
  /// The new name has no catalog: Spark's own takes none there, and all others stay in theirs.
  ///
  /// @param table as it is called now
  /// @param form what it is
  /// @param name the new name
  /// @return a statement
  public static String rename(TableName table, TableForm form, String name) {
    return "ALTER %s %s RENAME TO %s.%s"
        .formatted(
            word(form), table.sql(), TableName.quoted(table.schema()), TableName.quoted(name));
  }

  /// Writes what a table or view is.
  ///
  /// @param table its name
  /// @param form what it is
  /// @param text the comment; blank to take it away
  /// @return a statement
  public static String comment(TableName table, TableForm form, String text) {
    if (form.isView()) {
      return "ALTER VIEW %s SET TBLPROPERTIES ('comment' = %s)"
          .formatted(table.sql(), literal(text));
    }
    return "COMMENT ON TABLE %s IS %s"
        .formatted(table.sql(), text.isBlank() ? "NULL" : literal(text));
  }

  /// Gives a table or view tags.
  ///
  /// @param table its name
  /// @param form what it is
  /// @param tags none to take them away
  /// @return a statement
  public static String tags(TableName table, TableForm form, List<String> tags) {
    String change = "ALTER %s %s ".formatted(word(form), table.sql());
    return tags.isEmpty()
        ? change + "UNSET TBLPROPERTIES IF EXISTS ('" + TableFacts.TAGS + "')"
        : change
            + "SET TBLPROPERTIES ('%s' = %s)"
                .formatted(TableFacts.TAGS, literal(String.join(", ", tags)));
  }

  /// Drops a table or view.
  ///
  /// @param table its name
  /// @param form what it is
  /// @return a statement
  public static String drop(TableName table, TableForm form) {
    return "DROP %s %s".formatted(word(form), table.sql());
  }

  /// Puts a Delta table's files together.
  ///
  /// @param table its name
  /// @return a statement
  public static String optimize(TableName table) {
    return "OPTIMIZE " + table.exact();
  }

  /// Makes a schema.
  ///
  /// @param catalog where
  /// @param schema its name
  /// @param comment what it is; may be blank
  /// @return a statement
  public static String createSchema(String catalog, String schema, String comment) {
    String create =
        "CREATE SCHEMA %s.%s".formatted(TableName.quoted(catalog), TableName.quoted(schema));
    return comment.isBlank() ? create : create + " COMMENT " + literal(comment);
  }

  /// Drops a schema with all in it.
  ///
  /// @param catalog where
  /// @param schema its name
  /// @param isEmpty true to fail if there is something in it
  /// @return a statement
  public static String dropSchema(String catalog, String schema, boolean isEmpty) {
    return "DROP SCHEMA %s.%s".formatted(TableName.quoted(catalog), TableName.quoted(schema))
        + (isEmpty ? "" : " CASCADE");
  }

  /// A text as SQL takes it.
  ///
  /// @param text any
  /// @return in single quotes
  public static String literal(String text) {
    return "'"
        + text.replace("\\", "\\\\").replace("'", "\\'").replace("\r", "\\r").replace("\n", "\\n")
        + "'";
  }

  private static String word(TableForm form) {
    return form.isView() ? "VIEW" : "TABLE";
  }
}
