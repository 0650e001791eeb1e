package dev.tarn.session.export;

import java.io.IOException;

/// Says in plain words why an export cannot be done.
final class ExportException extends IOException {
  private static final long serialVersionUID = 1;

  ExportException(String message) {
    super(message);
  }

  ExportException(String message, Throwable cause) {
    super(message, cause);
  }
}
