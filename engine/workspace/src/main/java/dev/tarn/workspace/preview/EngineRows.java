package dev.tarn.workspace.preview;

import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.TableResult;
import dev.tarn.workspace.load.LoadSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// The first rows of a file that only the engine can read. Thread-safe.
public final class EngineRows implements AutoCloseable {
  private final LoadSource.Typed source;
  private final Callable<Session> sessions;
  private @Nullable Session open;
  private boolean closed;

  /// Takes a file.
  ///
  /// @param file absolute
  /// @param kind [PreviewKind#ORC] or [PreviewKind#AVRO]
  /// @param sessions opens a session, and starts the engine if it must
  public EngineRows(Path file, PreviewKind kind, Callable<Session> sessions) {
    this.source = new LoadSource.Typed(List.of(file), kind.name().toLowerCase(Locale.ROOT), false);
    this.sessions = sessions;
  }

  /// Asks the engine. Blocks; [#close] ends it.
  ///
  /// @param most how many rows are wanted; none for the columns alone
  /// @return the first rows
  /// @throws Exception if the engine cannot be reached or cannot read the file
  public TableResult read(int most) throws Exception {
    try (Session session = opened(sessions.call())) {
      return session.ask(Statement.of("SELECT * FROM " + source.sql() + " LIMIT " + most));
    }
  }

  private synchronized Session opened(Session session) {
    if (closed) {
      session.close();
      throw new CancellationException();
    }
    open = session;
    return session;
  }

  /// Stops the engine's work for it. May block a little.
  @Override
  public void close() {
    Session now;
    synchronized (this) {
      closed = true;
      now = open;
    }
    if (now != null) {
      now.close();
    }
  }
}
