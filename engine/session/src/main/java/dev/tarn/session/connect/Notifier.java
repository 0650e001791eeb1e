package dev.tarn.session.connect;

import dev.tarn.session.Execution;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls the listeners of an execution, in order and at most some ten times a second, on the
/// session's timer thread.
final class Notifier {
  private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(80);

  private final ScheduledExecutorService timer;
  private final List<Consumer<Execution>> listeners = new CopyOnWriteArrayList<>();
  private final AtomicBoolean due = new AtomicBoolean();
  private volatile long last = System.nanoTime() - PAUSE_NANOS;

  /// Makes one without listeners.
  ///
  /// @param timer calls them
  Notifier(ScheduledExecutorService timer) {
    this.timer = timer;
  }

  Execution.Subscription add(Consumer<Execution> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /// Something changed; listeners hear of it soon.
  void changed(Execution execution) {
    if (!listeners.isEmpty() && due.compareAndSet(false, true)) {
      long wait = Math.max(0, last + PAUSE_NANOS - System.nanoTime());
      schedule(() -> deliver(execution), wait);
    }
  }

  /// Something changed that listeners must hear of now.
  void changedNow(Execution execution) {
    if (!listeners.isEmpty()) {
      schedule(() -> deliver(execution), 0);
    }
  }

  private void schedule(Runnable task, long nanos) {
    try {
      timer.schedule(task, nanos, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException _) {
      // The session was closed: its timer is gone, but the end is still to be told.
      task.run();
    }
  }

  private void deliver(Execution execution) {
    due.set(false);
    last = System.nanoTime();
    for (Consumer<Execution> listener : listeners) {
      try {
        listener.accept(execution);
      } catch (RuntimeException e) {
        LOG.error("A listener of execution {} failed", execution.id(), e);
      }
    }
  }
}
