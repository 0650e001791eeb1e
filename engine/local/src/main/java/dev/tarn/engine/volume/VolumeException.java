package dev.tarn.engine.volume;

import java.io.Serial;

/// A statement about volumes cannot be done; the message tells the user why.
final class VolumeException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  VolumeException(String reason) {
    super(reason);
  }

  VolumeException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
