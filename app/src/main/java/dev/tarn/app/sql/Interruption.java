package dev.tarn.app.sql;

import dev.tarn.session.Execution;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Cancels the running statement when the process is told to end (Ctrl+C, SIGTERM), and waits until
/// the engine says that it stopped.
public final class Interruption {
  private static final long PATIENCE_SECONDS = 15;

  private final AtomicReference<@Nullable Execution> running = new AtomicReference<>();

  /// Names the statement that runs now.
  ///
  /// @param execution it
  void watch(Execution execution) {
    running.set(execution);
  }

  /// Tells that none runs any more.
  void forget() {
    running.set(null);
  }

  /// Cancels what runs. Called by the JVM while it ends.
  public void run() {
    Execution execution = running.get();
    if (execution == null || execution.state().isTerminal()) {
      return;
    }
    execution.cancel();
    try {
      execution.done().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      System.err.println("tarn: cancelled");
    } catch (TimeoutException | ExecutionException e) {
      System.err.println(
          "tarn: the engine was asked to cancel the statement, but has not said that it stopped");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
