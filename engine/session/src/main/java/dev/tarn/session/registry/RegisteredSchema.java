package dev.tarn.session.registry;

import java.nio.file.Path;
import java.util.Optional;

/// A schema as the catalog's database holds it.
///
/// @param name its name
/// @param location the URI of the folder where its managed tables are made
/// @param comment what was said of it; may be empty
public record RegisteredSchema(String name, String location, String comment) {

  /// Where its managed tables are made.
  ///
  /// @return empty if that is not on this machine
  public Optional<Path> folder() {
    return Locations.folder(location);
  }
}
