package dev.tarn.session.preview;

import dev.tarn.session.StatementError;
import dev.tarn.session.TableName;
import dev.tarn.session.rewrite.WrittenName;
import dev.tarn.session.table.VersionChanges;

/// How a preview ended.
public sealed interface PreviewOutcome {

  /// It is known what would change.
  ///
  /// @param table that would be written to
  /// @param version of the table that was tried on
  /// @param changes between the clone before and after the write
  record Previewed(TableName table, long version, VersionChanges changes)
      implements PreviewOutcome {}

  /// The table cannot be cloned.
  ///
  /// @param table as the statement names it
  /// @param reason why
  record Refused(String table, WrittenName.Reason reason) implements PreviewOutcome {}

  /// The statement, or what belongs to it, failed.
  ///
  /// @param error with its place in the user's statement, if that is known
  record Failed(StatementError error) implements PreviewOutcome {}

  /// It was stopped.
  record Cancelled() implements PreviewOutcome {}
}
