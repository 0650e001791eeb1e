package dev.tarn.session.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes that grow, with the few writes that make text fast. For one thread.
final class ByteSink {
  private static final int DIGITS = 20;

  private byte[] bytes;
  private int size;

  ByteSink(int room) {
    bytes = new byte[room];
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /// What is there, as long as nothing is added.
  ByteBuffer buffer() {
    return ByteBuffer.wrap(bytes, 0, size);
  }

  /// Makes room.
  ///
  /// @return the bytes; write from [#size()] on and call [#grew]
  byte[] room(int count) {
    if (bytes.length - size < count) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, count), size + (size >> 1)));
    }
    return bytes;
  }

  void grew(int count) {
    size += count;
  }

  void put(byte value) {
    room(1)[size++] = value;
  }

  void put(byte[] values) {
    System.arraycopy(values, 0, room(values.length), size, values.length);
    size += values.length;
  }

  /// Writes text in UTF-8.
  void put(CharSequence text) {
    int length = text.length();
    byte[] to = room(length);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        put(text.subSequence(i, length).toString().getBytes(StandardCharsets.UTF_8));
        return;
      }
      to[size++] = (byte) c;
    }
  }

  /// Writes a number in decimal digits.
  void put(long number) {
    if (number == Long.MIN_VALUE) {
      put(Long.toString(number));
      return;
    }
    byte[] to = room(DIGITS);
    long rest = Math.abs(number);
    if (number < 0) {
      to[size++] = '-';
    }
    int count = digits(rest);
    for (int i = size + count - 1; i >= size; i--) {
      long tenth = rest / 10;
      to[i] = (byte) ('0' + (rest - tenth * 10));
      rest = tenth;
    }
    size += count;
  }

  /// Writes a number with leading zeros.
  void put(long number, int width) {
    byte[] to = room(width);
    long rest = number;
    for (int i = size + width - 1; i >= size; i--) {
      to[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += width;
  }

  private static int digits(long number) {
    int count = 1;
    for (long rest = number; rest >= 10; rest /= 10) {
      count++;
    }
    return count;
  }
}
