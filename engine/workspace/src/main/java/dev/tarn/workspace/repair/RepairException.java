package dev.tarn.workspace.repair;

import java.io.Serial;

/// The catalog cannot be mended. The message is for the user: what, where, why.
public final class RepairException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  RepairException(String message, Throwable cause) {
    super(message, cause);
  }
}
