package dev.tarn.workspace.engine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Those who want to know an engine's state. Only the one thread that follows the engine tells
/// them, so that each sees the states in order.
final class EngineListeners {
  private static final Logger LOG = LoggerFactory.getLogger(EngineListeners.class);

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  private static final class Listener {
    private final Consumer<EngineState> call;
    private @Nullable EngineState told;

    Listener(Consumer<EngineState> call) {
      this.call = call;
    }
  }

  Subscription add(Consumer<EngineState> call) {
    Listener listener = new Listener(call);
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /// Tells each one who has not heard of it yet.
  void tell(EngineState state) {
    for (Listener listener : listeners) {
      if (!state.equals(listener.told)) {
        listener.told = state;
        call(listener, state);
      }
    }
  }

  private static void call(Listener listener, EngineState state) {
    try {
      listener.call.accept(state);
    } catch (RuntimeException e) {
      LOG.error("A listener of the engine's state failed", e);
    }
  }
}
