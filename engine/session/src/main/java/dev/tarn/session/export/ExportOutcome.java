package dev.tarn.session.export;

/// How an export ended.
public sealed interface ExportOutcome {

  /// All is there.
  ///
  /// @param place the file, the folder or the table's name
  /// @param rows how many were written
  /// @param bytes what they take; 0 if that is not known
  /// @param cutCells how many values were too long for the format and were cut
  record Written(String place, long rows, long bytes, long cutCells) implements ExportOutcome {}

  /// It was stopped; nothing is left of it.
  record Cancelled() implements ExportOutcome {}

  /// It could not be done; nothing is left of it.
  ///
  /// @param message what is wrong, in plain words
  /// @param detail all that is known, for copying
  record Failed(String message, String detail) implements ExportOutcome {}
}
