package dev.tarn.engine;

import java.io.IOException;
import java.io.Serial;

/// The catalog's database cannot be opened.
final class CatalogException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  CatalogException(Throwable cause) {
    super("the catalog cannot be opened", cause);
  }
}
