package dev.tarn.ui.sql;

import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.StatementError;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// Sessions on an engine that a test starts and breaks.
public final class FakeSessions implements SqlSessions {
  private final FakeSession session = new FakeSession();
  private final CompletableFuture<Session> ready = new CompletableFuture<>();
  private final ObjectProperty<EngineLight> engine =
      new SimpleObjectProperty<>(
          new EngineLight(EngineLight.Tone.WORKING, "Local Spark", "Opening the catalog"));

  public FakeSession session() {
    return session;
  }

  /// The engine takes statements from now on. For the window's thread.
  public FakeSessions start() {
    engine.set(new EngineLight(EngineLight.Tone.READY, "Local Spark 4.2", ""));
    ready.complete(session);
    return this;
  }

  /// The engine cannot be had.
  public void refuse(String reason) {
    ready.completeExceptionally(new SessionException(error(reason)));
  }

  static StatementError error(String reason) {
    return new StatementError(
        StatementError.Kind.ENGINE_LOST, reason, null, null, Map.of(), null, "");
  }

  @Override
  public Session ready() throws InterruptedException {
    try {
      return ready.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new IllegalStateException(e);
    }
  }

  @Override
  public ObservableValue<EngineLight> engine() {
    return engine;
  }

  @Override
  public void close() {}
}
