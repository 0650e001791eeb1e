package dev.tarn.workspace;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// A folder cannot be a workspace. The message is for the user: what, where, why.
public final class WorkspaceException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  WorkspaceException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
