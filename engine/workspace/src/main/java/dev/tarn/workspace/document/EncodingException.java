package dev.tarn.workspace.document;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// A file is a text, but not in the encoding that was asked for or is usual. It can be opened with
/// another, see [EncodingSample].
public final class EncodingException extends DocumentException {
  @Serial private static final long serialVersionUID = 1L;

  EncodingException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
