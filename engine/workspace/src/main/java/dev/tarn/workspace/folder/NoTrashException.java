package dev.tarn.workspace.folder;

import java.io.IOException;

/// There is no trash for a file; it could only be deleted for good.
public final class NoTrashException extends IOException {
  private static final long serialVersionUID = 1;

  /// Takes the reason.
  ///
  /// @param message words to stand behind a colon
  public NoTrashException(String message) {
    super(message);
  }

  /// Takes the reason.
  ///
  /// @param message words to stand behind a colon
  /// @param cause what the system said
  public NoTrashException(String message, Throwable cause) {
    super(message, cause);
  }
}
