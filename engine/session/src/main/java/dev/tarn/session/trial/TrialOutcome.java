package dev.tarn.session.trial;

import dev.tarn.session.StatementError;
import dev.tarn.session.TableName;
import dev.tarn.session.rewrite.WrittenName;
import dev.tarn.session.table.VersionChanges;

/// How a preview ended.
public sealed interface TrialOutcome {

  /// It is known what would change.
  ///
  /// @param table that would be written to
  /// @param version of the table that was tried on
  /// @param changes between the clone before and after the write
  record Previewed(TableName table, long version, VersionChanges changes) implements TrialOutcome {}

  /// The table cannot be cloned.
  ///
  /// @param table as the statement names it
  /// @param reason why
  record Refused(String table, WrittenName.Reason reason) implements TrialOutcome {}

  /// The statement, or what belongs to it, failed.
  ///
  /// @param error with its place in the user's statement, if that is known
  record Failed(StatementError error) implements TrialOutcome {}

  /// It was stopped.
  record Cancelled() implements TrialOutcome {}
}
