package dev.tarn.app.sql;

import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.Result;
import dev.tarn.workspace.state.HistoryEntry;
import dev.tarn.workspace.state.HistorySpool;
import dev.tarn.workspace.state.ParametersJson;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notes the runs of a command for the workspace's history. A run that cannot be noted is none the
/// worse for it.
///
/// @param spool takes them without waiting for the database
public record RunNotes(HistorySpool spool) {
  private static final Logger LOG = LoggerFactory.getLogger(RunNotes.class);
  private static final String SESSION = "tarn sql";

  /// How many rows a run gave. Ask before its result is deleted.
  ///
  /// @param execution in a terminal state
  /// @return [HistoryEntry#UNKNOWN] if it has no columns
  public static long rows(Execution execution) {
    return execution
        .result()
        .filter(result -> result.schema().size() > 0)
        .map(Result::rowCount)
        .orElse(HistoryEntry.UNKNOWN);
  }

  /// Notes a run that has ended.
  ///
  /// @param execution in a terminal state
  /// @param rows that it gave
  public void note(Execution execution, long rows) {
    ExecutionState state = execution.state();
    HistoryEntry entry =
        new HistoryEntry(
            execution.id(),
            execution.statement().text(),
            ParametersJson.write(execution.statement().parameters()),
            SESSION,
            execution.submitted(),
            execution.elapsed(),
            rows,
            state(state),
            state instanceof ExecutionState.Failed(var error) ? error.message() : null);
    try {
      spool.note(entry);
    } catch (IOException e) {
      LOG.warn("A run is missing in the history", e);
    }
  }

  private static HistoryEntry.State state(ExecutionState state) {
    return switch (state) {
      case ExecutionState.Succeeded _ -> HistoryEntry.State.SUCCEEDED;
      case ExecutionState.Failed _ -> HistoryEntry.State.FAILED;
      case ExecutionState.Cancelled _ -> HistoryEntry.State.CANCELLED;
      case ExecutionState.Queued _, ExecutionState.Running _, ExecutionState.Streaming _ ->
          HistoryEntry.State.LOST;
    };
  }
}
