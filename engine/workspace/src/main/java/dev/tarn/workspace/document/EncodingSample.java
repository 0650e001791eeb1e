package dev.tarn.workspace.document;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A file whose encoding is to be chosen: what it would be in each. Thread-safe; looking may take a
/// while in large files.
public final class EncodingSample {
  private static final int LINES = 200;
  private static final int LONGEST = 20_000;

  private final Path file;
  private final byte[] bytes;
  private final List<TextEncoding> choices;

  private EncodingSample(Path file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
    this.choices = EncodingGuess.of(bytes);
  }

  /// Reads a file. Uses the disk.
  ///
  /// @param file any
  /// @return its sample
  /// @throws DocumentException if it cannot be read
  public static EncodingSample read(Path file) {
    try {
      return new EncodingSample(file, Files.readAllBytes(file));
    } catch (IOException e) {
      throw DocumentException.cannotRead(file, e);
    }
  }

  /// Takes what was read already.
  ///
  /// @param file names it
  /// @param bytes all of it
  /// @return its sample
  public static EncodingSample of(Path file, byte[] bytes) {
    return new EncodingSample(file, bytes);
  }

  /// Whose sample this is.
  ///
  /// @return the file
  public Path file() {
    return file;
  }

  /// What can be chosen.
  ///
  /// @return the likeliest first
  public List<TextEncoding> choices() {
    return choices;
  }

  /// The beginning of the text in an encoding.
  ///
  /// @param encoding one to try
  /// @return its first lines; empty if the file cannot be in that encoding
  public Optional<String> beginning(TextEncoding encoding) {
    try {
      String text = TextCodec.decode(bytes, encoding);
      if (text.indexOf('\0') >= 0) {
        return Optional.empty();
      }
      String head = LineEnd.unified(text.substring(0, Math.min(text.length(), LONGEST)));
      int end = -1;
      for (int line = 0; line < LINES; line++) {
        int next = head.indexOf('\n', end + 1);
        if (next < 0) {
          return Optional.of(head);
        }
        end = next;
      }
      return Optional.of(head.substring(0, end));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
