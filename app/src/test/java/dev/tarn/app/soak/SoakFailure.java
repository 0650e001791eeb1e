package dev.tarn.app.soak;

import java.io.Serial;

/// A promise was broken.
final class SoakFailure extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  SoakFailure(String message) {
    super(message);
  }
}
