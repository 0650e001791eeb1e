package dev.tarn.workspace.folder;

/// Something with files that cannot be done. The message is a sentence for the user.
public final class FolderException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// Takes the sentence.
  ///
  /// @param message what, why, and what to do
  public FolderException(String message) {
    super(message);
  }

  /// Takes the sentence and the cause.
  ///
  /// @param message what, why, and what to do
  /// @param cause what the system said
  public FolderException(String message, Throwable cause) {
    super(message, cause);
  }
}
