package dev.tarn.workspace.load;

import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of a table that is to be new. The engine leaves files in it when it is stopped while
/// it fills the table; without a table they are of no use, and in the way of the next one.
final class Remnants {
  private static final Logger LOG = LoggerFactory.getLogger(Remnants.class);
  private static final int TRIES = 30;
  private static final Duration REST = Duration.ofMillis(100);

  private final Optional<Path> folder;

  private Remnants(Optional<Path> folder) {
    this.folder = folder;
  }

  /// Looks where a new table will be, before it is made. Asks the engine.
  static Remnants of(Session session, TableName table) {
    return new Remnants(place(session, table).filter(Files::notExists));
  }

  /// Removes what is left, unless it became a table. The engine's tasks may end a little later than
  /// their statement, so this waits until nothing comes any more.
  void remove() {
    for (int tries = 0; folder.isPresent() && tries < TRIES && remove(folder.get()); tries++) {
      LockSupport.parkNanos(REST.toNanos());
    }
  }

  /// Tells if there is a reason to look again.
  private static boolean remove(Path folder) {
    try {
      if (hasVersion(folder)) {
        return false;
      }
      if (Files.exists(folder)) {
        List<Path> found;
        try (Stream<Path> files = Files.walk(folder)) {
          found = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : found) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      LOG.debug("{} is not gone yet", folder, e);
    }
    return true;
  }

  private static boolean hasVersion(Path folder) throws IOException {
    Path log = folder.resolve("_delta_log");
    if (Files.notExists(log)) {
      return false;
    }
    try (Stream<Path> files = Files.list(log)) {
      return files.anyMatch(file -> file.toString().endsWith(".json"));
    }
  }

  private static Optional<Path> place(Session session, TableName table) {
    TableName schema = new TableName(table.catalog(), table.schema(), "");
    String name = schema.exact().replaceFirst("\\.``$", "");
    try {
      return session.ask(Statement.of("DESCRIBE SCHEMA " + name)).rows().stream()
          .filter(row -> "Location".equals(row.get(0)))
          .map(row -> URI.create(Objects.toString(row.get(1))))
          .filter(place -> "file".equals(place.getScheme()))
          .map(place -> Path.of(place.getPath()))
          .map(place -> place.resolve(table.table().toLowerCase(Locale.ROOT)))
          .findFirst();
    } catch (SessionException | IllegalArgumentException e) {
      LOG.debug("Where {} will be is not known", table, e);
      return Optional.empty();
    }
  }
}
