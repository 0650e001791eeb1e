package dev.tarn.ui.task;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Asks one question at a time: an answer is applied only if nothing newer was asked meanwhile.
///
/// For the window's thread only; made by [Background#latest()].
public final class Latest implements AutoCloseable {
  private final Background background;
  private long newest;

  Latest(Background background) {
    this.background = background;
  }

  /// Asks, and forgets what was asked before.
  ///
  /// @param work may block; runs on a worker
  /// @param answer takes what the work gave, if it is still the newest
  /// @param failure takes what the work threw, if it is still the newest
  /// @param <T> what the work gives
  public <T extends @Nullable Object> void ask(
      Callable<T> work, Consumer<? super T> answer, Consumer<? super Throwable> failure) {
    long mine = ++newest;
    background.run(
        work,
        value -> {
          if (mine == newest) {
            answer.accept(value);
          }
        },
        error -> {
          if (mine == newest) {
            failure.accept(error);
          }
        });
  }

  /// Forgets what was asked; its answer will not be applied.
  @Override
  public void close() {
    newest++;
  }
}
