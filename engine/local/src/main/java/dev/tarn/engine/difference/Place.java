package dev.tarn.engine.difference;

import java.io.Serializable;

/// Where a row is found.
///
/// @param partition from 0
/// @param end the row is among so many first ones of it; more than 0
record Place(int partition, long end) implements Serializable {
  private static final int BITS = 40;
  private static final long ENDS = (1L << BITS) - 1;

  /// Both in a number that is not 0.
  long packed() {
    return ((long) partition << BITS) | Math.min(end, ENDS);
  }

  static Place of(long packed) {
    return new Place((int) (packed >>> BITS), packed & ENDS);
  }
}
