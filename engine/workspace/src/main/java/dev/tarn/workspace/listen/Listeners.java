package dev.tarn.workspace.listen;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Those who want to know of something. Thread-safe.
///
/// @param <T> what they are told
public final class Listeners<T> {
  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  private final List<Consumer<? super T>> listeners = new CopyOnWriteArrayList<>();

  /// Adds one.
  ///
  /// @param listener called on the thread that tells
  /// @return closes the subscription
  public Subscription add(Consumer<? super T> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /// Tells all of them, on this thread. One that throws does not hinder the others. Call this
  /// outside of any lock.
  ///
  /// @param news what they are told
  public void tell(T news) {
    for (Consumer<? super T> listener : listeners) {
      try {
        listener.accept(news);
      } catch (RuntimeException e) {
        LOG.error("A listener failed", e);
      }
    }
  }
}
