package dev.tarn.engine;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// The engine's own threads: all are named, and none keeps the process alive.
final class Threads {
  private static final ScheduledExecutorService TIMER = timer("tarn-timer");

  private Threads() {}

  /// Starts background work.
  static void start(String name, Runnable work) {
    daemon(name, work).start();
  }

  /// Runs something once, later.
  static void after(long seconds, Runnable work) {
    TIMER.schedule(work, seconds, TimeUnit.SECONDS);
  }

  /// Runs something again and again; it must be quick and must not throw.
  static void every(long milliseconds, Runnable work) {
    TIMER.scheduleWithFixedDelay(work, milliseconds, milliseconds, TimeUnit.MILLISECONDS);
  }

  /// A thread for work that comes now and then.
  static ScheduledExecutorService timer(String name) {
    return Executors.newSingleThreadScheduledExecutor(work -> daemon(name, work));
  }

  /// A thread that has not been started, for the runtime to run at the end of the process.
  static Thread hook(Runnable work) {
    return new Thread(work, "tarn-end");
  }

  private static Thread daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
