package dev.tarn.ui.history;

import dev.tarn.workspace.state.HistoryEntry;

/// What can be done with a run of the history. For the window's thread.
public interface HistoryTarget {

  /// Opens the statement in a new tab.
  ///
  /// @param entry a run
  void open(HistoryEntry entry);

  /// Writes the statement into the editor that was used last.
  ///
  /// @param entry a run
  void insert(HistoryEntry entry);

  /// Runs the statement again with its values.
  ///
  /// @param entry a run
  void runAgain(HistoryEntry entry);

  /// Shows the rows that the run gave, without running it.
  ///
  /// @param entry a run whose result is kept
  void openResult(HistoryEntry entry);
}
