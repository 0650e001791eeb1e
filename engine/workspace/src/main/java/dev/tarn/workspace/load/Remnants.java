package dev.tarn.workspace.load;

import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.workspace.file.FolderTree;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
  private static final String FIRST_VERSION = "00000000000000000000.json";
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

  /// Takes back a table that was made in the very moment when its load was stopped. Asks the
  /// engine.
  ///
  /// @param table it; one that has been written to since stays
  void takeBack(Session session, TableName table) {
    try {
      if (folder.isPresent() && versions(folder.get()).equals(List.of(FIRST_VERSION))) {
        session.ask(Statement.of("DROP TABLE IF EXISTS " + table.exact()));
        FolderTree.delete(folder.get());
      }
    } catch (SessionException | IOException e) {
      LOG.warn("The table of a load that was stopped cannot be taken back: {}", table, e);
    }
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
      if (!versions(folder).isEmpty()) {
        return false;
      }
      FolderTree.delete(folder);
    } catch (IOException e) {
      LOG.debug("{} is not gone yet", folder, e);
    }
    return true;
  }

  private static List<String> versions(Path folder) throws IOException {
    Path log = folder.resolve("_delta_log");
    if (Files.notExists(log)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(log)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .toList();
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
