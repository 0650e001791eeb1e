package dev.tarn.workspace.document;

import dev.tarn.workspace.file.AtomicFile;
import dev.tarn.workspace.file.FileWords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Texts in files: UTF-8, with or without a byte order mark, with either line end; all of that is
/// kept.
///
/// @param text with `\n` at the line ends
/// @param format how the file writes it
/// @param stamp the file's content as it was read or written
record TextFile(String text, Format format, FileStamp stamp) {
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final long LARGEST = 256L << 20;

  /// How a text is written.
  ///
  /// @param mark true for a byte order mark
  /// @param lineEnd between lines
  record Format(boolean mark, LineEnd lineEnd) {
    static final Format USUAL = new Format(false, LineEnd.LF);
  }

  /// Reads a file.
  ///
  /// @throws DocumentException if it cannot be read, is no text, or is too large for an editor
  static TextFile read(Path file) {
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
      boolean marked = bytes.length >= 3 && Arrays.equals(bytes, 0, 3, MARK, 0, 3);
      String raw = decode(file, bytes, marked ? 3 : 0);
      Format format = new Format(marked, LineEnd.of(raw));
      return new TextFile(LineEnd.unified(raw), format, FileStamp.of(file, bytes));
    } catch (IOException e) {
      throw new DocumentException("Cannot read " + file + ": " + FileWords.of(e) + ".", e);
    }
  }

  /// Writes a text over a file, or makes the file.
  ///
  /// @return the text as written
  /// @throws IOException if it cannot be written; then the file is as it was
  static TextFile write(Path file, String text, Format format) throws IOException {
    byte[] bytes = encode(text, format);
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
          java.nio.file.StandardOpenOption.TRUNCATE_EXISTING,
          java.nio.file.StandardOpenOption.WRITE,
          java.nio.file.StandardOpenOption.SYNC);
    }
    return new TextFile(text, format, FileStamp.of(file, bytes));
  }

  static byte[] encode(String text, Format format) {
    String lines =
        format.lineEnd() == LineEnd.LF ? text : text.replace("\n", format.lineEnd().characters());
    byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
    if (!format.mark()) {
      return bytes;
    }
    ByteArrayOutputStream marked = new ByteArrayOutputStream(bytes.length + 3);
    marked.writeBytes(MARK);
    marked.writeBytes(bytes);
    return marked.toByteArray();
  }

  private static String decode(Path file, byte[] bytes, int from) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
          .toString();
    } catch (CharacterCodingException e) {
      throw new DocumentException(
          file + " is not a text in UTF-8. Convert it, for example with `iconv -t UTF-8`.", e);
    }
  }
}
