package dev.tarn.session.view;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/// How far a piece of work is, and the way to stop it. Thread-safe.
public final class Work {
  private final AtomicLong done = new AtomicLong();
  private volatile long all = 1;
  private volatile boolean cancelled;

  /// Asks the work to stop soon; it ends with a [CancellationException].
  public void cancel() {
    cancelled = true;
  }

  /// Tells if it was asked to stop.
  ///
  /// @return never false again
  public boolean isCancelled() {
    return cancelled;
  }

  /// How much is done.
  ///
  /// @return 0 to 1
  public double progress() {
    return Math.clamp((double) done.get() / all, 0, 1);
  }

  /// Says how many steps there are; begins at none.
  void begin(long steps) {
    done.set(0);
    all = Math.max(1, steps);
  }

  /// A step is done.
  ///
  /// @throws CancellationException if it was asked to stop
  void step(long count) {
    done.addAndGet(count);
    check();
  }

  /// @throws CancellationException if it was asked to stop
  void check() {
    if (cancelled) {
      throw new CancellationException("Stopped");
    }
  }
}
