package dev.tarn.workspace.document;

import dev.tarn.workspace.file.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Texts in files: in any encoding, with or without a byte order mark, with any line ends; all of
/// that is kept.
///
/// @param text with `\n` at the line ends
/// @param encoding how the file writes characters
/// @param ends how the file ends its lines
/// @param stamp the file's content as it was read or written
record TextFile(String text, TextEncoding encoding, LineEnds ends, FileStamp stamp) {
  private static final long LARGEST = 256L << 20;

  /// Reads a file: by its mark, else in the encoding asked for, else in UTF-8.
  ///
  /// @param asked what the user chose or it was before, or null
  /// @throws EncodingException if it is in another encoding
  /// @throws DocumentException if it cannot be read, is no text, or is too large for an editor
  static TextFile read(Path file, @Nullable TextEncoding asked) {
    try {
      if (Files.isDirectory(file)) {
        throw new DocumentException(file + " is a folder.");
      }
      long size = Files.size(file);
      if (size > LARGEST) {
        throw new DocumentException(
            file + " has " + (size >> 20) + " MB; Tarn edits texts of up to 256 MB.");
      }
      byte[] bytes = Files.readAllBytes(file);
      String name = file.toString();
      TextEncoding encoding =
          asked == null ? TextEncoding.marked(bytes).orElse(TextEncoding.UTF_8) : asked.in(bytes);
      String raw =
          asked == null ? TextCodec.decode(name, bytes) : TextCodec.decode(name, bytes, asked);
      return new TextFile(
          LineEnd.unified(raw), encoding, LineEnds.of(raw), FileStamp.of(file, bytes));
    } catch (IOException e) {
      throw DocumentException.cannotRead(file, e);
    }
  }

  /// Reads a file again that was read before: it may have got another mark since.
  ///
  /// @throws DocumentException as [#read(Path, TextEncoding)] does
  static TextFile reread(Path file, TextEncoding before) {
    try {
      boolean other =
          marked(file).filter(mark -> !mark.charset().equals(before.charset())).isPresent();
      return read(file, other ? null : before);
    } catch (EncodingException e) {
      return read(file, null);
    } catch (IOException e) {
      throw DocumentException.cannotRead(file, e);
    }
  }

  private static Optional<TextEncoding> marked(Path file) throws IOException {
    try (InputStream input = Files.newInputStream(file)) {
      return TextEncoding.marked(input.readNBytes(4));
    }
  }

  /// Writes a text over a file, or makes the file.
  ///
  /// @return the text as written
  /// @throws TextCodec.UnencodableException if the encoding lacks a character of the text
  /// @throws IOException if it cannot be written; in each case the file is as it was
  static TextFile write(Path file, String text, TextEncoding encoding, LineEnds ends)
      throws IOException {
    byte[] bytes = encode(text, encoding, ends);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try {
      AtomicFile.write(file, bytes);
    } catch (AccessDeniedException e) {
      if (!Files.isWritable(file)) {
        throw e;
      }
      // The folder takes no new files, but this one may be changed; the journal has its text.
      Files.write(
          file,
          bytes,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE,
          StandardOpenOption.SYNC);
    }
    return new TextFile(text, encoding, ends, FileStamp.of(file, bytes));
  }

  /// The bytes of a text.
  ///
  /// @throws TextCodec.UnencodableException told at its place in `text`
  static byte[] encode(String text, TextEncoding encoding, LineEnds ends)
      throws TextCodec.UnencodableException {
    try {
      return TextCodec.encode(ends.written(text), encoding);
    } catch (TextCodec.UnencodableException e) {
      // Line ends of two characters moved the place; it is found again without them.
      TextCodec.encode(text, encoding);
      throw e;
    }
  }
}
