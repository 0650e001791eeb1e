package dev.tarn.workspace.dropped;

/// A table cannot be dropped, or not be brought back. The message is a sentence for the user.
public final class DropException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// Takes the sentence.
  ///
  /// @param message what, why, and what to do
  public DropException(String message) {
    super(message);
  }

  /// Takes the sentence and the cause.
  ///
  /// @param message what, why, and what to do
  /// @param cause what the system or the engine said
  public DropException(String message, Throwable cause) {
    super(message, cause);
  }
}
