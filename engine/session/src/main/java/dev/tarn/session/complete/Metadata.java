package dev.tarn.session.complete;

import dev.tarn.session.Column;
import dev.tarn.session.TableInfo;
import dev.tarn.session.TableName;
import java.util.List;
import java.util.Optional;

/// What is known of the catalog at one moment. Immutable; what is not known yet is empty and can be
/// asked for by a [Want].
public interface Metadata {

  /// The catalog in which names are looked up.
  ///
  /// @return empty text if it is not known
  String currentCatalog();

  /// The schema in which names are looked up.
  ///
  /// @return empty text if it is not known
  String currentSchema();

  /// The catalogs.
  ///
  /// @return empty if they are not known
  Optional<List<String>> catalogs();

  /// The schemas of a catalog.
  ///
  /// @param catalog its name
  /// @return empty if they are not known
  Optional<List<String>> schemas(String catalog);

  /// The tables and views of a schema.
  ///
  /// @param catalog the catalog's name
  /// @param schema the schema's name
  /// @return empty if they are not known
  Optional<List<TableInfo>> tables(String catalog, String schema);

  /// A table or view by its name, in whatever case.
  ///
  /// @param catalog the catalog's name
  /// @param schema the schema's name
  /// @param table the table's name
  /// @return empty if there is none, or it is not known
  Optional<TableInfo> table(String catalog, String schema, String table);

  /// The columns of a table.
  ///
  /// @param table its name
  /// @return empty if they are not known
  Optional<List<Column>> columns(TableName table);

  /// The functions.
  ///
  /// @return names; empty if they are not known
  Optional<List<String>> functions();

  /// How a function is called.
  ///
  /// @param function its name
  /// @return empty if that is not known
  Optional<FunctionHelp> help(String function);
}
