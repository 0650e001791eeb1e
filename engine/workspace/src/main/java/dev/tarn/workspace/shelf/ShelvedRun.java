package dev.tarn.workspace.shelf;

import dev.tarn.session.DeltaSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run that has ended and whose result stays with its document.
///
/// @param executionId names the run and its result in the store
/// @param title of the statement
/// @param name what the user calls the result, or null for the title
/// @param pinned true if the result must not be cleared or replaced
/// @param text of the statement
/// @param parameters its values as JSON, `{}` for none
/// @param limit the most rows that were asked for, or -1 for all
/// @param started by the wall clock, to the millisecond
/// @param duration how long it took, to the millisecond
/// @param rows of the result, or -1 if it has no columns
/// @param state how it ended
/// @param error what went wrong, or null
/// @param sources the Delta tables that were read, as far as that is known
public record ShelvedRun(
    String executionId,
    String title,
    @Nullable String name,
    boolean pinned,
    String text,
    String parameters,
    long limit,
    Instant started,
    Duration duration,
    long rows,
    State state,
    @Nullable ShelvedError error,
    List<DeltaSource> sources) {

  /// Copies the list.
  public ShelvedRun {
    sources = List.copyOf(sources);
  }

  /// How a run ended.
  public enum State {
    /// All rows came.
    DONE,
    /// It failed.
    FAILED,
    /// It was stopped.
    CANCELLED
  }

  /// The same under another title.
  ///
  /// @param other of the statement
  /// @return a new one
  public ShelvedRun titled(String other) {
    return new ShelvedRun(
        executionId,
        other,
        name,
        pinned,
        text,
        parameters,
        limit,
        started,
        duration,
        rows,
        state,
        error,
        sources);
  }
}
