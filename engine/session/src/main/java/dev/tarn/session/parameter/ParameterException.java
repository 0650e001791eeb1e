package dev.tarn.session.parameter;

import java.io.Serial;

/// A value that cannot be taken. The message is for the user and says what to write.
public final class ParameterException extends IllegalArgumentException {
  @Serial private static final long serialVersionUID = 1L;

  /// Makes one.
  ///
  /// @param message one sentence without a full stop
  public ParameterException(String message) {
    super(message);
  }

  ParameterException(String message, Throwable cause) {
    super(message, cause);
  }

  /// The message.
  ///
  /// @return what to write
  public String words() {
    return String.valueOf(getMessage());
  }
}
