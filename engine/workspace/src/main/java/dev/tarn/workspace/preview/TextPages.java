package dev.tarn.workspace.preview;

import dev.tarn.workspace.document.EncodingSample;
import dev.tarn.workspace.document.TextEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// A text in pages of some hundred lines, each read when it is asked for. Immutable.
///
/// A page holds whole lines: those that begin in its part of the file. A line that goes on for long
/// is cut where the part ends. Of packed text, the beginning is unpacked and in pages.
public final class TextPages {
  /// What a page takes of the file.
  static final int PAGE = 128 << 10;

  /// The same for text that takes more room when it is shown than in the file.
  private static final int SMALL = 32 << 10;

  private static final int LOOK = 64 << 10;
  private static final int PACKED = 4 << 20;

  /// How far the end of a page's last line is looked for.
  private static final int REACH = 64 << 10;

  private final Path file;
  private final long bytes;
  private final byte @Nullable [] unpacked;
  private final int size;
  private final TextEncoding encoding;
  private final List<TextEncoding> encodings;

  private TextPages(
      Path file,
      long bytes,
      byte @Nullable [] unpacked,
      int size,
      TextEncoding encoding,
      List<TextEncoding> encodings) {
    this.file = file;
    this.bytes = bytes;
    this.unpacked = unpacked;
    this.size = size;
    this.encoding = encoding;
    this.encodings = List.copyOf(encodings);
  }

  /// A page.
  ///
  /// @param number from 0
  /// @param text its lines
  /// @param clean false if bytes do not fit the encoding; a sign stands for them
  public record Page(int number, String text, boolean clean) {}

  /// Looks at the beginning of a file for its encoding. Uses the disk.
  ///
  /// @param file a text, packed by gzip or not
  /// @return its pages
  /// @throws IOException if it cannot be read
  public static TextPages open(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(LOOK);
    }
    boolean packed = head.length > 1 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
    byte[] unpacked = null;
    if (packed) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
        unpacked = in.readNBytes(PACKED);
      }
      head = java.util.Arrays.copyOf(unpacked, Math.min(unpacked.length, LOOK));
    }
    List<TextEncoding> all = encodings(file, head);
    long bytes = unpacked == null ? Files.size(file) : unpacked.length;
    return new TextPages(file, bytes, unpacked, PAGE, all.getFirst(), all);
  }

  /// The same text in another encoding.
  ///
  /// @param other how its characters are written
  /// @return other pages of the same file
  public TextPages in(TextEncoding other) {
    return new TextPages(file, bytes, unpacked, size, other, encodings);
  }

  /// The same text in smaller pages, unless it is one page.
  ///
  /// @return for text that takes more room when it is shown
  public TextPages small() {
    return count() == 1 ? this : new TextPages(file, bytes, unpacked, SMALL, encoding, encodings);
  }

  /// How many pages there are.
  ///
  /// @return one for an empty text
  public int count() {
    return (int) Math.max(1, (bytes + size - 1) / size);
  }

  /// Tells if the text goes on behind the last page, since only the beginning was unpacked.
  ///
  /// @return false for texts that are not packed
  public boolean isCut() {
    return unpacked != null && unpacked.length == PACKED;
  }

  /// How the characters are written.
  ///
  /// @return as it was guessed or chosen
  public TextEncoding encoding() {
    return encoding;
  }

  /// What can be chosen.
  ///
  /// @return the likeliest first
  public List<TextEncoding> encodings() {
    return encodings;
  }

  /// Reads a page. Uses the disk.
  ///
  /// @param number from 0, below the count
  /// @return its lines
  /// @throws IOException if the file cannot be read
  public Page read(int number) throws IOException {
    long from = (long) number * size;
    // What begins a little before tells if a line begins exactly here.
    long start = Math.max(0, from - unit());
    byte[] part = at(start, (int) Math.min(bytes - start, from - start + size + REACH));
    int first = number == 0 ? 0 : lineStart(part, 0, (int) (from - start) + REACH);
    int begin = number == 0 ? 0 : first < 0 ? (int) (from - start) : first;
    int end = (int) Math.min(part.length, from - start + size);
    if (start + end < bytes) {
      int next = lineStart(part, end - unit(), end + REACH);
      end = next < 0 ? whole(part, end) : next;
    }
    if (first < 0) {
      begin = whole(part, begin);
    }
    return decode(number, part, Math.min(begin, end), end);
  }

  private Page decode(int number, byte[] part, int begin, int end) {
    ByteBuffer piece = ByteBuffer.wrap(part, begin, end - begin);
    try {
      return new Page(
          number, unmarked(encoding.charset().newDecoder().decode(piece).toString()), true);
    } catch (CharacterCodingException e) {
      piece.position(begin);
      String text;
      try {
        text =
            encoding
                .charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .decode(piece)
                .toString();
      } catch (CharacterCodingException impossible) {
        throw new IllegalStateException(impossible);
      }
      return new Page(number, unmarked(text), false);
    }
  }

  private static String unmarked(String text) {
    return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
  }

  /// Where the first line begins behind a place; -1 if none does before the limit.
  private int lineStart(byte[] part, int from, int limit) {
    int unit = unit();
    boolean big = encoding.charset().name().endsWith("BE");
    int last = Math.min(part.length, limit) - unit;
    for (int i = Math.max(0, from); i <= last; i += unit) {
      boolean line = part[big ? i + unit - 1 : i] == '\n';
      for (int j = 0; line && j < unit; j++) {
        line = j == (big ? unit - 1 : 0) || part[i + j] == 0;
      }
      if (line) {
        return i + unit;
      }
    }
    return -1;
  }

  /// A place that cuts no character of UTF-8 in two.
  private int whole(byte[] part, int place) {
    int at = place;
    while (encoding.charset().equals(StandardCharsets.UTF_8)
        && at < part.length
        && (part[at] & 0xC0) == 0x80) {
      at++;
    }
    return at;
  }

  private int unit() {
    String name = encoding.charset().name();
    return name.startsWith("UTF-32") ? 4 : name.startsWith("UTF-16") ? 2 : 1;
  }

  private byte[] at(long start, int length) throws IOException {
    byte[] packed = unpacked;
    if (packed != null) {
      return java.util.Arrays.copyOfRange(packed, (int) start, (int) start + length);
    }
    ByteBuffer buffer = ByteBuffer.allocate(Math.max(0, length));
    try (FileChannel channel = FileChannel.open(file)) {
      int read = 0;
      while (buffer.hasRemaining() && read >= 0) {
        read = channel.read(buffer, start + buffer.position());
      }
    }
    return java.util.Arrays.copyOf(buffer.array(), buffer.position());
  }

  private static List<TextEncoding> encodings(Path file, byte[] head) {
    List<TextEncoding> all = new ArrayList<>();
    TextEncoding.marked(head).ifPresent(all::add);
    if (all.isEmpty() && isUtf8(head)) {
      all.add(TextEncoding.UTF_8);
    }
    byte[] even = head.length % 2 == 0 ? head : java.util.Arrays.copyOf(head, head.length - 1);
    EncodingSample.of(file, even).choices().stream()
        .filter(one -> all.stream().noneMatch(other -> other.charset().equals(one.charset())))
        .forEach(all::add);
    return all;
  }

  /// UTF-8 without bytes of zero; the last character may be cut.
  private static boolean isUtf8(byte[] head) {
    int end = head.length;
    for (int back = 1; back < 4 && back <= head.length; back++) {
      int lead = head[head.length - back] & 0xff;
      if (lead >= 0xC0) {
        end = head.length - back;
        break;
      }
      if (lead < 0x80) {
        break;
      }
    }
    try {
      return StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(head, 0, end))
              .toString()
              .indexOf('\0')
          < 0;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
