package dev.tarn.ui.task;

import dev.tarn.session.Threads;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Runs blocking work away from the window's thread and brings the answer back to it.
///
/// Read all inputs before the call: the work must not touch nodes or properties.
public final class Background {
  private final Executor worker;
  private final Executor window;

  /// Takes the two threads.
  ///
  /// @param worker runs the work
  /// @param window applies the answers
  public Background(Executor worker, Executor window) {
    this.worker = worker;
    this.window = window;
  }

  /// The real one: each work on a thread of its own, answers on the window's.
  ///
  /// @return to be shared by all panes
  public static Background threads() {
    return new Background(Threads.perTask("tarn-work"), FxThread::later);
  }

  /// Runs work and answers at once on the caller's thread, for tests.
  ///
  /// @return without any thread
  public static Background inline() {
    return new Background(Runnable::run, Runnable::run);
  }

  /// Runs work.
  ///
  /// @param work may block; runs on a worker
  /// @param answer takes what the work gave, on the window's thread
  /// @param failure takes what the work threw, on the window's thread
  /// @param <T> what the work gives
  public <T extends @Nullable Object> void run(
      Callable<T> work, Consumer<? super T> answer, Consumer<? super Throwable> failure) {
    worker.execute(() -> {
      T value;
      try {
        value = work.call();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        window.execute(() -> failure.accept(e));
        return;
      } catch (Throwable e) {
        window.execute(() -> failure.accept(e));
        return;
      }
      window.execute(() -> answer.accept(value));
    });
  }

  /// A place for questions of which only the newest counts.
  ///
  /// @return one for each thing that is shown
  public Latest latest() {
    return new Latest(this);
  }
}
