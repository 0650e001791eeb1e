package dev.tarn.session.complete;

import dev.tarn.session.TableName;

/// Something of the catalog that would make proposals better.
public sealed interface Want {

  /// The current catalog and schema.
  record Current() implements Want {}

  /// The names of the catalogs.
  record Catalogs() implements Want {}

  /// The schemas of a catalog.
  ///
  /// @param catalog its name
  record Schemas(String catalog) implements Want {}

  /// The tables and views of a schema.
  ///
  /// @param catalog the catalog's name
  /// @param schema the schema's name
  record Tables(String catalog, String schema) implements Want {}

  /// The columns of a table.
  ///
  /// @param table its name
  record Columns(TableName table) implements Want {}

  /// The names of the functions.
  record Functions() implements Want {}

  /// How a function is called.
  ///
  /// @param function its name
  record Help(String function) implements Want {}
}
