package dev.tarn.engine.volume;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A path below a volume: `/Volumes/catalog/schema/volume/…`.
///
/// @param schema in lower case
/// @param volume as it is written
/// @param rest below the volume, without a slash at its beginning; may be empty
record VolumePath(String schema, String volume, String rest) {
  static final String ROOT = "/Volumes/";

  private static final int PARTS = 4;

  /// Both are names of the session's catalog.
  private static final Set<String> CATALOGS = Set.of("lake", "spark_catalog");

  /// Reads a path.
  ///
  /// @param path without a scheme
  /// @return empty if it cannot be below a volume
  static Optional<VolumePath> of(String path) {
    if (!path.startsWith(ROOT)) {
      return Optional.empty();
    }
    String[] parts = path.substring(ROOT.length()).split("/", PARTS);
    if (parts.length < PARTS - 1
        || parts[2].isEmpty()
        || !CATALOGS.contains(parts[0].toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    return Optional.of(
        new VolumePath(
            parts[1].toLowerCase(Locale.ROOT), parts[2], parts.length < PARTS ? "" : parts[3]));
  }
}
