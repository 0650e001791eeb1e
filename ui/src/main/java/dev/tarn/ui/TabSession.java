package dev.tarn.ui;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.StatementError;
import dev.tarn.ui.shell.EngineStatus;
import dev.tarn.ui.sql.EngineLight;
import dev.tarn.ui.sql.SqlSessions;
import dev.tarn.ui.task.Background;
import dev.tarn.workspace.engine.Engine;
import dev.tarn.workspace.engine.EngineException;
import dev.tarn.workspace.engine.RemoteEngine;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The session of one tab on the workspace's engine: opened at its first statement, and anew when
/// the engine is another one. A server that is not ours may also forget sessions.
final class TabSession implements SqlSessions {
  private static final Logger LOG = LoggerFactory.getLogger(TabSession.class);

  private static final long FRESH_NANOS = 3_000_000_000L;

  private final Engine engine;
  private final SessionOpener opener;
  private final Background background;
  private final ObservableValue<EngineLight> light;
  private @Nullable Session session;
  private long asked;
  private boolean closed;

  TabSession(
      Engine engine,
      SessionOpener opener,
      Background background,
      ObservableValue<EngineStatus> status) {
    this.engine = engine;
    this.opener = opener;
    this.background = background;
    this.light = status.map(TabSession::light);
  }

  @Override
  public Session ready() throws InterruptedException {
    Endpoint endpoint = endpoint();
    synchronized (this) {
      if (closed) {
        throw new InterruptedException("The tab is closed");
      }
      Session open = session;
      if (open == null || !open.endpoint().equals(endpoint) || isForgotten(open)) {
        open = opener.open(endpoint);
        session = open;
        asked = System.nanoTime();
      }
      return open;
    }
  }

  /// Asks a server that is not ours, unless it has just been asked.
  private boolean isForgotten(Session open) {
    if (!(engine instanceof RemoteEngine server) || System.nanoTime() - asked < FRESH_NANOS) {
      return false;
    }
    try {
      open.ping();
      asked = System.nanoTime();
      return false;
    } catch (SessionException e) {
      server.retry();
      if (e.error().isSessionForgotten()) {
        return true;
      }
      throw e;
    }
  }

  @Override
  public boolean isLocal() {
    return engine.isLocal();
  }

  @Override
  public ObservableValue<EngineLight> engine() {
    return light;
  }

  @Override
  public void close() {
    background.run(
        () -> {
          release();
          return true;
        },
        _ -> {},
        error -> LOG.debug("A session did not close", error));
  }

  private synchronized void release() {
    closed = true;
    if (session != null) {
      session.close();
      session = null;
    }
  }

  private Endpoint endpoint() throws InterruptedException {
    try {
      return engine.ensureReady();
    } catch (EngineException e) {
      throw new SessionException(
          new StatementError(
              StatementError.Kind.ENGINE_LOST,
              e.failure().reason(),
              null,
              null,
              Map.of(),
              null,
              e.failure().detail()));
    }
  }

  private static EngineLight light(EngineStatus status) {
    return switch (status.tone()) {
      case OFF -> new EngineLight(EngineLight.Tone.OFF, status.title(), status.detail());
      case STARTING, CONNECTING, BUSY ->
          new EngineLight(EngineLight.Tone.WORKING, status.title(), status.detail());
      case READY -> new EngineLight(EngineLight.Tone.READY, status.title(), status.detail());
      case FAILED -> new EngineLight(EngineLight.Tone.ALERT, status.title(), status.detail());
    };
  }
}
