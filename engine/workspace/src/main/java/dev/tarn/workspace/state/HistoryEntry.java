package dev.tarn.workspace.state;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A statement that was run.
///
/// @param id names the run; the execution's id
/// @param text of the statement
/// @param parameters its values as JSON, `{}` for none
/// @param session where it ran: the tab's title, or `tarn sql`
/// @param started by the wall clock, to the millisecond
/// @param duration how long it took, or has taken so far, to the millisecond
/// @param rows of the answer, or [#UNKNOWN]
/// @param state how it went
/// @param error what went wrong, in plain words, or null
public record HistoryEntry(
    String id,
    String text,
    String parameters,
    String session,
    Instant started,
    Duration duration,
    long rows,
    State state,
    @Nullable String error) {

  /// A row count that is not known.
  public static final long UNKNOWN = -1;

  /// How a run went.
  public enum State {
    /// It runs.
    RUNNING,
    /// It is done.
    SUCCEEDED,
    /// It ended with an error.
    FAILED,
    /// Somebody stopped it.
    CANCELLED,
    /// Its window or command ended before it did.
    LOST
  }
}
