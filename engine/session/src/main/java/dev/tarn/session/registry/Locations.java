package dev.tarn.session.registry;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;

/// Reads the places that the catalog's database names.
final class Locations {
  private Locations() {}

  /// The folder of a location.
  ///
  /// @param location a URI as Spark writes it, such as `file:/home/me/lake` or `file:///home/me`
  /// @return empty if it names no folder of this machine
  static Optional<Path> folder(String location) {
    try {
      URI uri = URI.create(location);
      return "file".equals(uri.getScheme())
          ? Optional.of(Path.of(URI.create("file:" + uri.getRawPath())).normalize())
          : Optional.empty();
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }
}
