package dev.tarn.workspace.preview;

import java.io.IOException;
import java.io.Serial;

/// A file cannot be looked at; the message tells the user why, in a sentence.
public final class PreviewException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  /// Tells why.
  ///
  /// @param reason a sentence for the user
  public PreviewException(String reason) {
    super(reason);
  }

  /// Tells why.
  ///
  /// @param reason a sentence for the user
  /// @param cause what went wrong
  public PreviewException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
