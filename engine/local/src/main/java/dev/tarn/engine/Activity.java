package dev.tarn.engine;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/// What clients do with this engine: how many calls are open, and how long ago the last one ended.
///
/// Time is taken from a clock that only runs forwards, since the machine's time of day may be set
/// back. Safe for any thread.
final class Activity {
  private static final Activity OF_THIS_PROCESS = new Activity(System::nanoTime);

  private final LongSupplier nanoTime;
  private final AtomicInteger open = new AtomicInteger();
  private final ConcurrentLinkedQueue<Runnable> afterNextCall = new ConcurrentLinkedQueue<>();
  private volatile long last;

  Activity(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.last = nanoTime.getAsLong();
  }

  /// The activity that the Connect server reports to.
  static Activity ofThisProcess() {
    return OF_THIS_PROCESS;
  }

  /// A call begins.
  void begin() {
    open.incrementAndGet();
    touch();
  }

  /// A call has ended, however it ended.
  void end() {
    touch();
    open.decrementAndGet();
    Runnable next = afterNextCall.poll();
    while (next != null) {
      next.run();
      next = afterNextCall.poll();
    }
  }

  /// Something else happens for which the engine must stay.
  void touch() {
    last = nanoTime.getAsLong();
  }

  /// Runs something once, when a call has ended.
  void afterNextCall(Runnable work) {
    afterNextCall.add(work);
  }

  /// Whether a call is open.
  boolean isOpen() {
    return open.get() > 0;
  }

  /// The time since the last sign of life.
  Duration idle() {
    return Duration.ofNanos(nanoTime.getAsLong() - last);
  }
}
