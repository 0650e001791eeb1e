package dev.tarn.engine.accelerator;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.spark.TaskContext;

/// Stops DuckDB when the work that waits for it is to stop: its task was killed, or its thread was
/// interrupted.
final class Interrupts {
  private static final long MILLISECONDS = 15;

  private final ScheduledExecutorService timer;

  Interrupts(ScheduledExecutorService timer) {
    this.timer = timer;
  }

  /// Watches over a statement until the result is closed.
  ScheduledFuture<?> watch(Statement statement) {
    BooleanSupplier stopped = stopped();
    return timer.scheduleWithFixedDelay(
        () -> {
          if (stopped.getAsBoolean()) {
            cancel(statement);
          }
        },
        MILLISECONDS,
        MILLISECONDS,
        TimeUnit.MILLISECONDS);
  }

  /// Whether the calling thread's work is to stop.
  static BooleanSupplier stopped() {
    TaskContext task = TaskContext.get();
    Thread thread = Thread.currentThread();
    return task == null
        ? thread::isInterrupted
        : () -> task.isInterrupted() || thread.isInterrupted();
  }

  private static void cancel(Statement statement) {
    try {
      statement.cancel();
    } catch (SQLException | RuntimeException e) {
      // It has ended by itself in this moment.
      return;
    }
  }
}
