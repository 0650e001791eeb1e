package dev.tarn.session;

import java.util.List;

/// The catalogs, schemas, tables, columns and functions that a session sees, level by level.
///
/// All methods ask the engine and block; they throw [SessionException].
public interface Catalog {

  /// The catalogs.
  ///
  /// @return names, in order; always with the session catalog, even if it was not used yet
  List<String> catalogs();

  /// The schemas of a catalog.
  ///
  /// @param catalog its name
  /// @return names, in order
  List<String> schemas(String catalog);

  /// The tables and views of a schema.
  ///
  /// @param catalog the catalog's name
  /// @param schema the schema's name
  /// @return in the order of their names, without temporary views
  List<TableInfo> tables(String catalog, String schema);

  /// The columns of a table or view.
  ///
  /// @param table its name
  /// @return in order
  List<Column> columns(TableName table);

  /// The functions of the engine and of a schema.
  ///
  /// @return names, in order
  List<String> functions();

  /// The functions of a schema that users wrote.
  ///
  /// @param catalog the catalog's name
  /// @param schema the schema's name
  /// @return names, in order; none if the catalog has no functions
  default List<String> functions(String catalog, String schema) {
    return List.of();
  }

  /// What the engine tells of a function: signatures, a summary, examples.
  ///
  /// @param function its name
  /// @return the engine's text; empty if it tells nothing
  default String describeFunction(String function) {
    return "";
  }

  /// The temporary views of the session.
  ///
  /// @return with names that have a table alone, in order
  default List<TableInfo> temporaryViews() {
    return List.of();
  }

  /// The catalog in which a name without one is looked up.
  ///
  /// @return its name
  String currentCatalog();

  /// The schema in which a name without one is looked up.
  ///
  /// @return its name
  String currentSchema();

  /// Changes both.
  ///
  /// @param catalog a catalog
  /// @param schema one of its schemas
  void use(String catalog, String schema);
}
