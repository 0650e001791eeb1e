package dev.tarn.app.prepare;

import java.io.Serial;

/// Caches cannot be made. The message is a sentence for the user.
public final class PreparationException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  PreparationException(String message) {
    super(message);
  }

  PreparationException(String message, Throwable cause) {
    super(message, cause);
  }
}
