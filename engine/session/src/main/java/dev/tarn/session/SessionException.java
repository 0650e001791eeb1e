package dev.tarn.session;

import java.io.Serial;

/// A call of a session failed.
public final class SessionException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient StatementError error;

  /// Wraps an error.
  ///
  /// @param error what went wrong
  public SessionException(StatementError error) {
    super(error.message());
    this.error = error;
  }

  /// What went wrong.
  ///
  /// @return the error
  public StatementError error() {
    return error;
  }
}
