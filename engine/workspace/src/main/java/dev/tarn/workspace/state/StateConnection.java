package dev.tarn.workspace.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// An open connection to a state database with the newest schema.
///
/// @param handle for one thread
record StateConnection(Handle handle) implements AutoCloseable {
  /// The number of the newest migration, which each migration writes into the database too, so that
  /// Flyway is loaded only if there is something to do.
  static final int SCHEMA = 1;

  private static final Object ONE_MIGRATION = new Object();
  private static final List<String> SETTINGS =
      List.of(
          "PRAGMA busy_timeout = 10000",
          "PRAGMA journal_mode = WAL",
          "PRAGMA synchronous = NORMAL");

  /// Opens a file's database, makes it if need be, and brings it to the newest schema.
  ///
  /// @throws IOException if the folder cannot be written
  static StateConnection open(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    String url = "jdbc:sqlite:" + file.toAbsolutePath();
    if (schema(url) < SCHEMA) {
      migrate(url, file);
    }
    Handle handle = connect(url);
    try {
      QueryHistory.tidy(handle);
      return new StateConnection(handle);
    } catch (RuntimeException e) {
      handle.close();
      throw e;
    }
  }

  /// A database that is gone with the process.
  static StateConnection inMemory() {
    String url = "jdbc:sqlite:file:tarn-" + System.nanoTime() + "?mode=memory&cache=shared";
    Handle handle = connect(url);
    flyway(url);
    return new StateConnection(handle);
  }

  @Override
  public void close() {
    handle.close();
  }

  private static Handle connect(String url) {
    Handle handle = Jdbi.create(url).open();
    try {
      SETTINGS.forEach(handle::execute);
      return handle;
    } catch (RuntimeException e) {
      handle.close();
      throw e;
    }
  }

  private static int schema(String url) {
    try (Handle handle = connect(url)) {
      return handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
    }
  }

  /// One process at a time: two that start together would both make the first table.
  private static void migrate(String url, Path file) throws IOException {
    synchronized (ONE_MIGRATION) {
      try (FileChannel channel =
              FileChannel.open(
                  file.resolveSibling(file.getFileName() + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock _ = channel.lock()) {
        if (schema(url) < SCHEMA) {
          flyway(url);
        }
      }
    }
  }

  private static void flyway(String url) {
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:dev/tarn/workspace/state/migrations")
        .load()
        .migrate();
  }
}
