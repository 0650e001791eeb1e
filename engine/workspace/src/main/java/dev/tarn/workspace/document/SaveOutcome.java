package dev.tarn.workspace.document;

import java.nio.file.Path;

/// What became of a wish to save. In each case the text is safe in the journal.
public sealed interface SaveOutcome {

  /// The file has the text.
  ///
  /// @param file which
  record Saved(Path file) implements SaveOutcome {}

  /// The file was not touched, since another program changed it after it was read, or it is
  /// another's that was there already. The user may overwrite it, load it, or take another name.
  ///
  /// @param file which
  record Conflict(Path file) implements SaveOutcome {}

  /// The file could not be written and is as it was.
  ///
  /// @param file which
  /// @param reason what happened, for the user
  record Failed(Path file, String reason) implements SaveOutcome {}
}
