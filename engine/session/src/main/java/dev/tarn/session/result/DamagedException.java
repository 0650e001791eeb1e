package dev.tarn.session.result;

import java.io.IOException;
import java.io.Serial;

/// Bytes that are not the Arrow data they should be.
final class DamagedException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  DamagedException(String what) {
    super(what);
  }

  DamagedException(String what, Throwable cause) {
    super(what, cause);
  }
}
