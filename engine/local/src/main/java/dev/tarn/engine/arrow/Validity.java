package dev.tarn.engine.arrow;

import org.apache.spark.unsafe.Platform;

/// Arrow's validity bits: one a value, the lowest bit of a byte first, 1 for a value and 0 for
/// null.
final class Validity {
  private Validity() {}

  /// Makes all values null.
  static void clear(long address, int capacity) {
    Platform.setMemory(address, (byte) 0, (capacity + 7L) >> 3);
  }

  /// Makes a value not null.
  static void set(long address, int at) {
    long where = address + (at >> 3);
    Platform.putByte(null, where, (byte) (Platform.getByte(null, where) | 1 << (at & 7)));
  }

  /// Makes a range of values not null.
  static void set(long address, int at, int rows) {
    int next = at;
    int end = at + rows;
    while (next < end && (next & 7) != 0) {
      set(address, next++);
    }
    int whole = (end - next) >> 3;
    Platform.setMemory(address + (next >> 3), (byte) 0xff, whole);
    next += whole << 3;
    while (next < end) {
      set(address, next++);
    }
  }
}
