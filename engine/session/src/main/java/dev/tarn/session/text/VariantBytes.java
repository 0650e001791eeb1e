package dev.tarn.session.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Reads little-endian numbers and text at places of a variant's bytes; throws
/// [IndexOutOfBoundsException] outside them.
final class VariantBytes {
  private final ByteBuffer bytes;

  VariantBytes(ByteBuffer bytes) {
    this.bytes = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  /// An unsigned number that a place or a count can be.
  int unsigned(int at, int size) {
    long number = 0;
    for (int i = size - 1; i >= 0; i--) {
      number = number << 8 | (bytes.get(at + i) & 0xFF);
    }
    if (number > Integer.MAX_VALUE) {
      throw new IndexOutOfBoundsException("place " + number);
    }
    return (int) number;
  }

  byte int8(int at) {
    return bytes.get(at);
  }

  short int16(int at) {
    return bytes.getShort(at);
  }

  int int32(int at) {
    return bytes.getInt(at);
  }

  long int64(int at) {
    return bytes.getLong(at);
  }

  float float32(int at) {
    return bytes.getFloat(at);
  }

  double float64(int at) {
    return bytes.getDouble(at);
  }

  byte[] copy(int at, int length) {
    byte[] copy = new byte[checked(at, length)];
    bytes.get(at, copy);
    return copy;
  }

  String text(int at, int length) {
    return new String(copy(at, length), StandardCharsets.UTF_8);
  }

  /// Looks before a damaged length asks for memory.
  private int checked(int at, int length) {
    if (length < 0 || at < 0 || length > bytes.limit() - at) {
      throw new IndexOutOfBoundsException(length + " bytes at " + at + " of " + bytes.limit());
    }
    return length;
  }
}
