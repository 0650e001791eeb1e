package dev.tarn.app.sql;

import java.io.Serial;

/// What was to be run or bound cannot be read; the message is for the user.
public final class SourceException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /// Makes one.
  ///
  /// @param message what is wrong, in one line
  public SourceException(String message) {
    super(message);
  }
}
