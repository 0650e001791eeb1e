package dev.tarn.workspace.state;

import dev.tarn.session.Threads;
import dev.tarn.workspace.file.AtomicFile;
import dev.tarn.workspace.file.FileWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The database `state.db` of a workspace.
///
/// decision: it is opened at its first use, on a thread of its own, since that costs most of a
/// second of a fresh JVM (SQLite's library, JDBI, and Flyway if the schema is new). So nothing in
/// it may be needed for the first picture of a window.
///
/// A database that is damaged is kept aside and made anew; where none can be written, what is noted
/// is forgotten with the process.
public final class StateDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StateDatabase.class);
  private static final int DAMAGED = 11;
  private static final int NO_DATABASE = 26;

  private final Path file;
  private final ScheduledExecutorService thread = Threads.timer("state-database");
  private final QueryHistory history;
  private @Nullable StateConnection connection;
  private volatile Optional<String> notice = Optional.empty();

  /// Takes a file, which may not exist yet. Nothing is opened.
  ///
  /// @param file where
  public StateDatabase(Path file) {
    this.file = file;
    this.history = new QueryHistory(this, new HistorySpool(spool(file)));
  }

  /// Where commands leave their runs for a database.
  ///
  /// @param file of the database
  /// @return a folder that may not exist yet
  public static Path spool(Path file) {
    return file.resolveSibling("runs");
  }

  /// The statements that were run.
  ///
  /// @return always the same
  public QueryHistory history() {
    return history;
  }

  /// What the user should know about the database, such as a damaged one that was kept aside.
  ///
  /// @return a sentence, or empty; changes when the database is used
  public Optional<String> notice() {
    return notice;
  }

  /// Waits for what was begun, and closes.
  @Override
  public void close() {
    thread.execute(this::disconnect);
    thread.shutdown();
    try {
      if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("The state's database takes long to close");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Does something with the database, soon, after all that was asked before.
  <T extends @Nullable Object> CompletableFuture<T> use(Function<Handle, T> work) {
    return CompletableFuture.supplyAsync(() -> run(work), thread);
  }

  private <T extends @Nullable Object> T run(Function<Handle, T> work) {
    try {
      return work.apply(handle());
    } catch (RuntimeException e) {
      if (!isDamage(e)) {
        throw e;
      }
      LOG.warn("The state's database is damaged", e);
      renew();
      return work.apply(handle());
    }
  }

  private Handle handle() {
    StateConnection open = connection;
    if (open == null) {
      open = connect();
      connection = open;
    }
    return open.handle();
  }

  private StateConnection connect() {
    try {
      return StateConnection.open(file);
    } catch (RuntimeException e) {
      if (isDamage(e)) {
        throw e;
      }
      LOG.warn("No state database", e);
      notice = Optional.of("The history is not kept: " + words(e) + ".");
      return StateConnection.inMemory();
    } catch (IOException e) {
      notice = Optional.of("The history is not kept: " + FileWords.of(e) + ".");
      return StateConnection.inMemory();
    }
  }

  private void renew() {
    disconnect();
    try {
      Path aside = AtomicFile.keepAside(file);
      for (String part : new String[] {"-wal", "-shm"}) {
        Path beside = file.resolveSibling(file.getFileName() + part);
        if (Files.exists(beside)) {
          AtomicFile.keepAside(beside);
        }
      }
      notice =
          Optional.of(
              "The history was damaged and begins anew; what was there is in " + aside + ".");
    } catch (IOException e) {
      notice = Optional.of("The history is damaged: " + FileWords.of(e) + ".");
      connection = StateConnection.inMemory();
    }
  }

  private void disconnect() {
    StateConnection open = connection;
    connection = null;
    if (open != null) {
      open.close();
    }
  }

  private static boolean isDamage(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        int code = sql.getErrorCode() & 0xFF;
        if (code == DAMAGED || code == NO_DATABASE) {
          return true;
        }
      }
    }
    return false;
  }

  private static String words(RuntimeException error) {
    Throwable cause =
        error instanceof JdbiException && error.getCause() != null ? error.getCause() : error;
    return String.valueOf(cause.getMessage());
  }
}
