package dev.tarn.workspace.load;

import dev.tarn.workspace.document.EncodingSample;
import dev.tarn.workspace.document.TextEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Pieces of a file of text: its beginning, places in the middle, its end. A small file is one
/// piece. Immutable.
final class FileSample {
  private static final int WHOLE = 4 << 20;
  private static final int HEAD = 1 << 20;
  private static final int PIECE = 64 << 10;
  private static final int PLACES = 15;

  private final Path file;
  private final long size;
  private final List<Piece> pieces;
  private final boolean whole;

  /// A piece.
  private static final class Piece {
    private final double place;
    private final byte[] bytes;

    /// Takes a piece.
    ///
    /// @param place where it begins, from 0 at the beginning to 1 at the end of the file
    /// @param bytes nobody changes them any more
    Piece(double place, byte[] bytes) {
      this.place = place;
      this.bytes = bytes;
    }
  }

  /// A piece as text.
  ///
  /// @param place where it begins, from 0 at the beginning to 1 at the end of the file
  /// @param text decoded
  record Part(double place, String text) {}

  private FileSample(Path file, long size, List<Piece> pieces, boolean whole) {
    this.file = file;
    this.size = size;
    this.pieces = pieces;
    this.whole = whole;
  }

  /// Reads the pieces. Uses the disk.
  ///
  /// @param file text, or text in gzip
  static FileSample read(Path file) throws IOException {
    long size = Files.size(file);
    if (FileKind.isGzip(file)) {
      return gzip(file, size);
    }
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      if (size <= WHOLE) {
        return new FileSample(file, size, List.of(new Piece(0, at(in, 0, (int) size))), true);
      }
      List<Piece> pieces = new ArrayList<>();
      pieces.add(new Piece(0, at(in, 0, HEAD)));
      long step = (size - HEAD - PIECE) / PLACES;
      for (int i = 1; i <= PLACES; i++) {
        // A multiple of four, so that no encoding's characters are cut.
        long place = (HEAD + i * step) & ~3L;
        pieces.add(new Piece((double) place / size, at(in, place, PIECE)));
      }
      return new FileSample(file, size, pieces, false);
    }
  }

  private static FileSample gzip(Path file, long size) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
      byte[] bytes = in.readNBytes(WHOLE);
      return new FileSample(file, size, List.of(new Piece(0, bytes)), bytes.length < WHOLE);
    }
  }

  private static byte[] at(RandomAccessFile in, long place, int length) throws IOException {
    byte[] bytes = new byte[length];
    in.seek(place);
    int read = 0;
    while (read < length) {
      int more = in.read(bytes, read, length - read);
      if (more < 0) {
        return Arrays.copyOf(bytes, read);
      }
      read += more;
    }
    return bytes;
  }

  /// What the file takes on the disk.
  long size() {
    return size;
  }

  /// Tells if the sample is all of the file.
  boolean isWhole() {
    return whole;
  }

  /// The encodings that the file may have, the likeliest first.
  List<TextEncoding> encodings() {
    List<TextEncoding> all = new ArrayList<>();
    byte[] head = pieces.getFirst().bytes;
    TextEncoding.marked(head).ifPresent(all::add);
    if (all.isEmpty() && pieces.stream().allMatch(piece -> isUtf8(piece.bytes))) {
      all.add(TextEncoding.UTF_8);
    }
    EncodingSample.of(file, head).choices().stream()
        .filter(one -> all.stream().noneMatch(other -> other.charset().equals(one.charset())))
        .forEach(all::add);
    if (all.size() > 1 && all.getFirst().equals(TextEncoding.UTF_8) && zeros(head)) {
      all.removeFirst();
    }
    return all;
  }

  /// The pieces as text; all but the first begin somewhere in a line.
  ///
  /// @param encoding what is no character in it becomes a mark
  List<Part> texts(TextEncoding encoding) {
    return pieces.stream()
        .map(piece -> new Part(piece.place, text(piece.bytes, encoding)))
        .toList();
  }

  private static String text(byte[] bytes, TextEncoding encoding) {
    String text = new String(bytes, encoding.charset());
    return !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
  }

  private static boolean zeros(byte[] bytes) {
    for (byte one : bytes) {
      if (one == 0) {
        return true;
      }
    }
    return false;
  }

  /// Looks at the whole lines only: the ends of a piece may cut a character.
  private static boolean isUtf8(byte[] bytes) {
    int start = 0;
    while (start < Math.min(4, bytes.length) && (bytes[start] & 0xC0) == 0x80) {
      start++;
    }
    int end = bytes.length;
    int back = 0;
    while (end > start && bytes[end - 1] < 0 && back++ < 4) {
      end--;
    }
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, start, end - start));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
