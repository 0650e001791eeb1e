package dev.tarn.workspace.folder;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/// How far a copy is, and the way to end it. Thread-safe.
public final class CopyProgress {
  private final AtomicLong total = new AtomicLong();
  private final AtomicLong done = new AtomicLong();
  private volatile boolean cancelled;

  /// How much there is to copy.
  ///
  /// @return bytes; 0 until it is known
  public long total() {
    return total.get();
  }

  /// How much is copied.
  ///
  /// @return bytes
  public long done() {
    return done.get();
  }

  /// Has the copy end soon. What was copied in part is taken away again.
  public void cancel() {
    cancelled = true;
  }

  /// Tells if it is to end.
  ///
  /// @return true after [#cancel]
  public boolean isCancelled() {
    return cancelled;
  }

  void expect(long bytes) {
    total.addAndGet(bytes);
  }

  void copied(long bytes) {
    done.addAndGet(bytes);
    check();
  }

  /// @throws CancellationException if it is to end
  void check() {
    if (cancelled) {
      throw new CancellationException();
    }
  }
}
