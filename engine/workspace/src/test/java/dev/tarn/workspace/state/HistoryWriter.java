package dev.tarn.workspace.state;

import java.nio.file.Path;
import java.time.Instant;

/// A process that notes runs and ends while the last one runs.
final class HistoryWriter {
  private HistoryWriter() {}

  public static void main(String[] args) {
    try (StateDatabase database = new StateDatabase(Path.of(args[0]))) {
      for (int i = 0; i < 20; i++) {
        HistoryEntry.State state =
            i == 19 ? HistoryEntry.State.RUNNING : HistoryEntry.State.SUCCEEDED;
        database
            .history()
            .note(
                StateDatabaseTest.entry(
                    args[1] + "-" + i, "SELECT " + i, state, null, Instant.now()))
            .join();
      }
    }
  }
}
