package dev.tarn.workspace.document;

import dev.tarn.workspace.file.FileWords;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A document cannot be opened. The message is for the user: what, where, why.
public sealed class DocumentException extends RuntimeException permits EncodingException {
  @Serial private static final long serialVersionUID = 1L;

  DocumentException(String message) {
    this(message, null);
  }

  DocumentException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /// Words for a file that could not be written.
  static String cannotWrite(Path file, IOException error) {
    return "Cannot write " + file + ": " + FileWords.of(error) + ".";
  }

  /// A file that could not be read.
  static DocumentException cannotRead(Path file, IOException error) {
    return new DocumentException("Cannot read " + file + ": " + FileWords.of(error) + ".", error);
  }
}
