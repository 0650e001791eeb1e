package dev.tarn.ui.sql;

import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Hears of each run that the engine took: once when it begins, and once at its end. Called on the
/// window's thread, so it must return at once.
@FunctionalInterface
public interface RunLog {
  /// Forgets what it hears.
  RunLog NONE = _ -> {};

  /// Takes a run as it is now.
  ///
  /// @param entry its state and numbers
  void note(Entry entry);

  /// A run, as it is at a moment.
  ///
  /// @param execution what runs
  /// @param state of the execution
  /// @param duration so far
  /// @param rows of the answer so far, -1 if it has none
  /// @param error in plain words, or null
  record Entry(
      Execution execution,
      ExecutionState state,
      Duration duration,
      long rows,
      @Nullable String error) {

    /// Reads an execution.
    static Entry of(Execution execution) {
      ExecutionState state = execution.state();
      return new Entry(
          execution,
          state,
          execution.elapsed(),
          execution
              .result()
              .filter(result -> result.schema().size() > 0)
              .map(result -> result.rowCount())
              .orElse(-1L),
          state instanceof ExecutionState.Failed(var error) ? error.message() : null);
    }
  }
}
