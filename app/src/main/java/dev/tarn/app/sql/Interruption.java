package dev.tarn.app.sql;

import dev.tarn.session.Execution;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Cancels the running statement when the process is told to end (Ctrl+C, SIGTERM), and waits until
/// the engine says that it stopped and what the statement left on disk is put in order.
public final class Interruption {
  private static final long PATIENCE_SECONDS = 15;
  private static final long SETTLING_SECONDS = 2;

  private final Consumer<Execution> finished;
  private final AtomicReference<@Nullable Running> running = new AtomicReference<>();

  /// Makes one.
  ///
  /// @param finished puts in order what a statement left; called once for each, by the thread that
  ///   runs statements, or by the ending one if the former hangs in its output
  public Interruption(Consumer<Execution> finished) {
    this.finished = finished;
  }

  /// Names the statement that runs now.
  ///
  /// @param execution it
  void watch(Execution execution) {
    running.set(new Running(execution, new CompletableFuture<>()));
  }

  /// Tells that the statement ended and its answer was written, or cannot be.
  void forget() {
    Running now = running.get();
    if (now != null) {
      settle(now);
    }
  }

  /// Cancels what runs. Called by the JVM while it ends.
  public void run() {
    Running now = running.get();
    if (now == null) {
      return;
    }
    Execution execution = now.execution();
    boolean ended = execution.state().isTerminal();
    execution.cancel();
    try {
      execution.done().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        System.err.println("tarn: cancelled");
      }
    } catch (TimeoutException | ExecutionException e) {
      System.err.println(
          "tarn: the engine was asked to cancel the statement, but has not said that it stopped");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    awaitOrder(now);
  }

  /// Lets the thread that runs statements put things in order; if it hangs, as when nobody reads
  /// its output, it is done here.
  private void awaitOrder(Running now) {
    try {
      now.settled().get(SETTLING_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      settle(now);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void settle(Running now) {
    synchronized (now.settled()) {
      if (!now.settled().isDone()) {
        finished.accept(now.execution());
        running.set(null);
        now.settled().complete(null);
      }
    }
  }

  /// A statement that runs, and the sign that its matters are in order.
  private record Running(Execution execution, CompletableFuture<@Nullable Void> settled) {}
}
