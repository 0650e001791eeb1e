package dev.tarn.workspace.document;

/// How a document's file is, compared with what was read or written here.
public sealed interface DiskState {
  /// As it was, or there is no file yet.
  record Same() implements DiskState {}

  /// Another program wrote something else into it.
  record Changed() implements DiskState {}

  /// It was deleted or moved; its folder is there.
  record Gone() implements DiskState {}

  /// It cannot be told: the folder or the drive is away, or there is no right to read it.
  ///
  /// @param reason words to stand behind a colon
  record Unreadable(String reason) implements DiskState {}

  /// Tells if the text is nowhere but here, as far as one can see.
  ///
  /// @return true if there is no file to read
  default boolean isAway() {
    return this instanceof Gone || this instanceof Unreadable;
  }
}
