package dev.tarn.engine.accelerator;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// DuckDB unpacks its library into the system's folder for temporary files, and a process that was
/// killed leaves it there. The next one that needs DuckDB deletes it.
final class Leftovers {
  private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
  private static final String LIBRARIES = "libduckdb_java*.so";

  /// A library this young may be one that another process is about to load.
  private static final Duration YOUNG = Duration.ofMinutes(1);

  private Leftovers() {}

  /// Deletes libraries that were left behind. One that is in use stays in use, or cannot be
  /// deleted.
  static void clear(Path folder) {
    Instant old = Instant.now().minus(YOUNG);
    try (DirectoryStream<Path> libraries = Files.newDirectoryStream(folder, LIBRARIES)) {
      for (Path library : libraries) {
        if (Files.getLastModifiedTime(library).toInstant().isBefore(old)) {
          delete(library);
        }
      }
    } catch (IOException e) {
      LOG.debug("Libraries that were left behind cannot be found", e);
    }
  }

  private static void delete(Path library) {
    try {
      Files.deleteIfExists(library);
    } catch (IOException e) {
      LOG.debug("A library is still in use, or another user's: {}", library, e);
    }
  }
}
