package dev.tarn.ui.sql;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Session;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.testkit.TestEngine;
import java.nio.file.Path;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Sessions on the engine that all tests share.
public final class EngineSessions implements SqlSessions {
  private final ResultStore store;
  private final ObservableValue<EngineLight> engine =
      new SimpleObjectProperty<>(new EngineLight(EngineLight.Tone.READY, "Local Spark", ""));
  private @Nullable Session session;

  /// Takes where results go.
  public EngineSessions(Path results) {
    store = new ResultStore(results);
  }

  @Override
  public synchronized Session ready() {
    Session open = session;
    if (open == null) {
      TestEngine shared = TestEngine.shared();
      open = ConnectSession.open(Endpoint.local(shared.port(), shared.token()), store);
      session = open;
    }
    return open;
  }

  @Override
  public ObservableValue<EngineLight> engine() {
    return engine;
  }

  @Override
  public synchronized void close() {
    if (session != null) {
      session.close();
    }
  }
}
