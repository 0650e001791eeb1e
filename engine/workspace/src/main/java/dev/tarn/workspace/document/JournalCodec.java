package dev.tarn.workspace.document;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/// The bytes of journal records: kind (1), length (4), payload, CRC-32C of all that (4).
///
/// Texts are UTF-8, or UTF-16 if they hold half of a surrogate pair, as a change in the middle of
/// an emoji does.
final class JournalCodec {
  private static final byte ABOUT = 'A';
  private static final byte TEXT = 'T';
  private static final byte EDIT = 'E';
  private static final byte AT = 'C';
  private static final byte UTF_8 = 8;
  private static final byte UTF_16 = 16;
  private static final int HEADER = 5;

  private JournalCodec() {}

  /// The bytes of a record do not fit together.
  static final class DamagedException extends IOException {
    @java.io.Serial private static final long serialVersionUID = 1L;

    DamagedException(String message) {
      super(message);
    }
  }

  /// A record and the bytes that it took.
  record Read(JournalRecord entry, long size) {}

  static void write(DataOutputStream output, JournalRecord entry) throws IOException {
    byte[] payload = payload(entry);
    ByteBuffer header = ByteBuffer.allocate(HEADER).put(kind(entry)).putInt(payload.length);
    output.write(header.array());
    output.write(payload);
    output.writeInt(checksum(header.array(), payload));
  }

  /// Reads the next record.
  ///
  /// @param left how many bytes there are at most
  /// @throws EOFException if the bytes end within it
  /// @throws DamagedException if they are not what was written
  static Read read(DataInputStream input, long left) throws IOException {
    byte[] header = new byte[HEADER];
    input.readFully(header);
    int length = ByteBuffer.wrap(header).getInt(1);
    if (length < 0) {
      throw new DamagedException("a length below zero");
    }
    if (length > left - HEADER - Integer.BYTES) {
      throw new EOFException();
    }
    byte[] payload = new byte[length];
    input.readFully(payload);
    if (input.readInt() != checksum(header, payload)) {
      throw new DamagedException("a wrong checksum");
    }
    return new Read(
        parse(header[0], ByteBuffer.wrap(payload)), (long) HEADER + length + Integer.BYTES);
  }

  private static byte kind(JournalRecord entry) {
    return switch (entry) {
      case JournalRecord.About _ -> ABOUT;
      case JournalRecord.Text _ -> TEXT;
      case JournalRecord.Edit _ -> EDIT;
      case JournalRecord.At _ -> AT;
    };
  }

  private static byte[] payload(JournalRecord entry) {
    return switch (entry) {
      case JournalRecord.About(DocumentMeta meta) -> meta.toJson();
      case JournalRecord.Text(String text) -> bytesOf(text(text, 0));
      case JournalRecord.Edit(TextChange change) -> {
        ByteBuffer bytes = text(change.inserted(), 2 * Integer.BYTES);
        bytes.putInt(0, change.offset()).putInt(Integer.BYTES, change.removed());
        yield bytesOf(bytes);
      }
      case JournalRecord.At(Caret caret) ->
          ByteBuffer.allocate(3 * Integer.BYTES)
              .putInt(caret.position())
              .putInt(caret.anchor())
              .putInt(caret.firstLine())
              .array();
    };
  }

  private static JournalRecord parse(byte kind, ByteBuffer payload) throws IOException {
    return switch (kind) {
      case ABOUT -> new JournalRecord.About(DocumentMeta.fromJson(bytesOf(payload)));
      case TEXT -> new JournalRecord.Text(text(payload));
      case EDIT -> {
        int offset = payload.getInt();
        int removed = payload.getInt();
        yield new JournalRecord.Edit(new TextChange(offset, removed, text(payload)));
      }
      case AT ->
          new JournalRecord.At(new Caret(payload.getInt(), payload.getInt(), payload.getInt()));
      default -> throw new DamagedException("a record of kind " + kind);
    };
  }

  private static byte[] bytesOf(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.limit()];
    buffer.get(0, bytes);
    return bytes;
  }

  /// A text behind some room for numbers.
  private static ByteBuffer text(String text, int room) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      return ByteBuffer.allocate(room + 1 + encoded.remaining())
          .put(room, UTF_8)
          .put(room + 1, encoded, 0, encoded.remaining());
    } catch (CharacterCodingException e) {
      ByteBuffer bytes =
          ByteBuffer.allocate(room + 1 + text.length() * Character.BYTES).put(room, UTF_16);
      bytes.slice(room + 1, text.length() * Character.BYTES).asCharBuffer().put(text);
      return bytes;
    }
  }

  private static String text(ByteBuffer payload) throws IOException {
    return switch (payload.get()) {
      case UTF_8 -> StandardCharsets.UTF_8.decode(payload).toString();
      case UTF_16 -> payload.asCharBuffer().toString();
      default -> throw new DamagedException("an unknown encoding");
    };
  }

  private static int checksum(byte[] header, byte[] payload) {
    CRC32C checksum = new CRC32C();
    checksum.update(header);
    checksum.update(payload);
    return (int) checksum.getValue();
  }
}
