package dev.tarn.session.registry;

import java.nio.file.Path;
import java.util.Optional;

/// A table or view as the catalog's database holds it.
///
/// @param schema its schema
/// @param table its name
/// @param kind what it is
/// @param provider its format such as `delta`; empty for a view
/// @param location the URI of its folder; empty for a view
/// @param text a view's query; empty for a table
public record RegisteredTable(
    String schema, String table, Kind kind, String provider, String location, String text) {

  /// What an entry is.
  public enum Kind {
    /// Its folder goes with it when it is dropped.
    MANAGED,
    /// Its folder is the user's own affair.
    EXTERNAL,
    /// A query under a name.
    VIEW
  }

  /// The name with its schema.
  ///
  /// @return two parts with a point between, as they are
  public String name() {
    return schema + "." + table;
  }

  /// Where its files are.
  ///
  /// @return empty if they are not in a folder of this machine, or it has none
  public Optional<Path> folder() {
    return Locations.folder(location);
  }
}
