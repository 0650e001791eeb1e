package dev.tarn.workspace.load;

import java.io.IOException;
import java.io.Serial;

/// A file cannot be loaded, for a reason that its owner can read.
public final class LoadException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  LoadException(String message) {
    super(message);
  }
}
