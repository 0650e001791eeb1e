package dev.tarn.ui;

import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.sql.SqlKind;
import dev.tarn.ui.catalog.CatalogController;
import dev.tarn.ui.sql.RunLog;
import dev.tarn.workspace.state.HistoryEntry;
import dev.tarn.workspace.state.ParametersJson;
import dev.tarn.workspace.state.QueryHistory;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the runs of a window into the workspace's history, and lets the catalog look again after
/// a statement that may have changed it.
final class RunHistory {
  private static final Logger LOG = LoggerFactory.getLogger(RunHistory.class);
  private static final Duration REST = Duration.millis(300);

  private final QueryHistory history;
  private final CatalogController catalog;
  private final PauseTransition looking = new PauseTransition(REST);
  private final PauseTransition counting = new PauseTransition(REST);

  RunHistory(QueryHistory history, CatalogController catalog) {
    this.history = history;
    this.catalog = catalog;
    looking.setOnFinished(_ -> catalog.refresh());
    counting.setOnFinished(_ -> catalog.rowsChanged());
  }

  /// The log of one tab.
  ///
  /// @param title of the tab at the time of a run
  RunLog of(Supplier<String> title) {
    return entry -> {
      note(entry, title.get());
      String text = entry.execution().statement().text();
      boolean done = entry.state() instanceof ExecutionState.Succeeded;
      if (done && SqlKind.setsCatalog(text)) {
        catalog.configure(entry.execution().statement());
      } else if (done && SqlKind.changesNames(text)) {
        looking.playFromStart();
      } else if (done && SqlKind.changesRows(text)) {
        counting.playFromStart();
      }
    };
  }

  private void note(RunLog.Entry entry, String session) {
    Execution execution = entry.execution();
    HistoryEntry row =
        new HistoryEntry(
            execution.id(),
            execution.statement().text(),
            ParametersJson.write(execution.statement().parameters()),
            session,
            execution.submitted(),
            entry.duration(),
            entry.rows(),
            state(entry.state()),
            entry.error());
    history
        .note(row)
        .exceptionally(error -> {
          LOG.warn("A run is missing in the history", error);
          return null;
        });
  }

  private static HistoryEntry.State state(ExecutionState state) {
    return switch (state) {
      case ExecutionState.Queued _, ExecutionState.Running _, ExecutionState.Streaming _ ->
          HistoryEntry.State.RUNNING;
      case ExecutionState.Succeeded _ -> HistoryEntry.State.SUCCEEDED;
      case ExecutionState.Failed _ -> HistoryEntry.State.FAILED;
      case ExecutionState.Cancelled _ -> HistoryEntry.State.CANCELLED;
    };
  }
}
