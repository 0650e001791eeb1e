package dev.tarn.workspace.repair;

import java.nio.file.Path;

/// A table in the lakehouse, told from its place.
///
/// @param schema the schema whose tables are made there
/// @param table the name that its folder has
/// @param folder absolute
public record TableFolder(String schema, String table, Path folder) {

  /// The name with its schema.
  ///
  /// @return two parts with a point between
  public String name() {
    return schema + "." + table;
  }
}
