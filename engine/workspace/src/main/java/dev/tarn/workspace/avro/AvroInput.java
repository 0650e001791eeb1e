package dev.tarn.workspace.avro;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads numbers and texts as Avro writes them.
final class AvroInput {
  private static final int MOST_BITS = 63;

  private final InputStream in;
  private final int longest;

  /// Takes the bytes.
  ///
  /// @param in one that can go back a byte
  /// @param longest what a text may have at most; longer ones come of damage
  AvroInput(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  boolean isAtEnd() throws IOException {
    in.mark(1);
    int next = in.read();
    in.reset();
    return next < 0;
  }

  /// A whole number: seven bits a byte, the lowest first, with its sign in the lowest bit.
  long number() throws IOException {
    long bits = 0;
    for (int shift = 0; shift <= MOST_BITS; shift += 7) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException();
      }
      bits |= (next & 0x7FL) << shift;
      if (next < 0x80) {
        return (bits >>> 1) ^ -(bits & 1);
      }
    }
    throw new IOException("a number in this Avro file is damaged");
  }

  /// Texts by name, in blocks that each tell how many they are.
  Map<String, String> map() throws IOException {
    Map<String, String> map = new LinkedHashMap<>();
    for (long count = number(); count != 0; count = number()) {
      if (count < 0) {
        number();
        count = -count;
      }
      for (long i = 0; i < count; i++) {
        map.put(text(), text());
      }
    }
    return map;
  }

  private String text() throws IOException {
    long length = number();
    if (length < 0 || length > longest) {
      throw new IOException("the head of this Avro file is damaged");
    }
    byte[] bytes = in.readNBytes((int) length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
