package dev.tarn.workspace.engine;

import dev.tarn.workspace.listen.Listeners;
import dev.tarn.workspace.listen.Subscription;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Those who want to know an engine's state. Only the one thread that follows the engine tells
/// them, so that each sees the states in order, and none twice.
final class EngineListeners {
  private final Listeners<EngineState> listeners = new Listeners<>();

  Subscription add(Consumer<EngineState> listener) {
    AtomicReference<@Nullable EngineState> told = new AtomicReference<>();
    return listeners.add(state -> {
      if (!state.equals(told.getAndSet(state))) {
        listener.accept(state);
      }
    });
  }

  void tell(EngineState state) {
    listeners.tell(state);
  }
}
