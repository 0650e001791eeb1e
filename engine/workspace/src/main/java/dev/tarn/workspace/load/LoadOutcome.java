package dev.tarn.workspace.load;

import dev.tarn.session.StatementError;

/// How a load ended.
public sealed interface LoadOutcome {

  /// Well.
  ///
  /// @param rows written; negative if that is not known
  /// @param rescued how many of them have something in the rescue column
  record Loaded(long rows, long rescued) implements LoadOutcome {}

  /// The engine refused or broke off; no row was written.
  ///
  /// @param error what it said
  /// @param statement the SQL that failed
  record Failed(StatementError error, String statement) implements LoadOutcome {}

  /// Somebody asked for the end; no row was written.
  record Cancelled() implements LoadOutcome {}
}
