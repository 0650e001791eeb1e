package dev.tarn.session;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The one place where the client makes threads. All are daemons with names.
public final class Threads {
  private Threads() {}

  /// An executor that runs each task on a virtual thread of its own: for blocking work.
  ///
  /// @param name the threads' name, a number is added
  /// @return runs every task at once
  public static Executor perTask(String name) {
    ThreadFactory factory = Thread.ofVirtual().name(name + "-", 1).factory();
    return task -> factory.newThread(task).start();
  }

  /// One thread for things to be done later or again.
  ///
  /// @param name the thread's name
  /// @return shut it down after use
  public static ScheduledExecutorService timer(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name(name).factory());
  }

  /// A few threads for work that keeps the processor busy; they end when there is none.
  ///
  /// @param name the threads' name, a number is added
  /// @param count how many
  /// @return never has to be shut down
  public static Executor workers(String name, int count) {
    ThreadFactory factory = Thread.ofPlatform().daemon().name(name + "-", 1).factory();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            count, count, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }
}
