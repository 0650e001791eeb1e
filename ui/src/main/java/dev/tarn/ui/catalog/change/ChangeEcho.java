package dev.tarn.ui.catalog.change;

import dev.tarn.session.TableName;

/// Hears of what was changed, on the window's thread.
public interface ChangeEcho {

  /// Tables of a schema came, went or changed.
  ///
  /// @param catalog where
  /// @param schema its name
  void tablesChanged(String catalog, String schema);

  /// Schemas of a catalog came or went.
  ///
  /// @param catalog its name
  void schemasChanged(String catalog);

  /// A table or view has come under a name, and is to be seen.
  ///
  /// @param table its name now
  void came(TableName table);

  /// A schema has come and is to be seen.
  ///
  /// @param catalog where
  /// @param schema its name
  void schemaCame(String catalog, String schema);

  /// A volume has come and is to be seen.
  ///
  /// @param catalog where
  /// @param schema its schema
  /// @param name its name
  default void volumeCame(String catalog, String schema, String name) {}

  /// A text is to be read or run.
  ///
  /// @param sql statements
  void script(String sql);
}
