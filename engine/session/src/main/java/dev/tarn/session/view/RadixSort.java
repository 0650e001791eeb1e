package dev.tarn.session.view;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Sorts pairs of a 64-bit key and a place, outside the heap, byte by byte; equal keys keep their
/// order. For one thread.
final class RadixSort {
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;

  private final MemorySegment keys;
  private final MemorySegment places;
  private final MemorySegment otherKeys;
  private final MemorySegment otherPlaces;
  private final long[][] counts = new long[8][256];

  RadixSort(long count, Scratch scratch) {
    keys = scratch.allocate(8 * count);
    places = scratch.allocate(4 * count);
    otherKeys = scratch.allocate(8 * count);
    otherPlaces = scratch.allocate(4 * count);
  }

  long key(long index) {
    return keys.getAtIndex(LONG, index);
  }

  void key(long index, long key) {
    keys.setAtIndex(LONG, index, key);
  }

  int place(long index) {
    return places.getAtIndex(INT, index);
  }

  void place(long index, int place) {
    places.setAtIndex(INT, index, place);
  }

  /// Sorts a part by the unsigned order of its keys.
  void sort(long from, long to, Work work) {
    for (long[] each : counts) {
      java.util.Arrays.fill(each, 0);
    }
    for (long i = from; i < to; i++) {
      long key = keys.getAtIndex(LONG, i);
      for (int b = 0; b < 8; b++) {
        counts[b][(int) (key >>> (8 * b)) & 0xff]++;
      }
    }
    MemorySegment fromKeys = keys;
    MemorySegment fromPlaces = places;
    MemorySegment toKeys = otherKeys;
    MemorySegment toPlaces = otherPlaces;
    boolean moved = false;
    for (int b = 0; b < 8; b++) {
      int first = (int) (fromKeys.getAtIndex(LONG, from) >>> (8 * b)) & 0xff;
      if (counts[b][first] == to - from) {
        continue; // all have the same byte here
      }
      work.check();
      pass(fromKeys, fromPlaces, toKeys, toPlaces, from, to, b);
      MemorySegment swappedKeys = fromKeys;
      MemorySegment swappedPlaces = fromPlaces;
      fromKeys = toKeys;
      fromPlaces = toPlaces;
      toKeys = swappedKeys;
      toPlaces = swappedPlaces;
      moved = !moved;
    }
    if (moved) {
      MemorySegment.copy(otherKeys, 8 * from, keys, 8 * from, 8 * (to - from));
      MemorySegment.copy(otherPlaces, 4 * from, places, 4 * from, 4 * (to - from));
    }
  }

  private void pass(
      MemorySegment fromKeys,
      MemorySegment fromPlaces,
      MemorySegment toKeys,
      MemorySegment toPlaces,
      long from,
      long to,
      int b) {
    long[] next = new long[256];
    long sum = from;
    for (int i = 0; i < 256; i++) {
      next[i] = sum;
      sum += counts[b][i];
    }
    for (long i = from; i < to; i++) {
      long key = fromKeys.getAtIndex(LONG, i);
      long at = next[(int) (key >>> (8 * b)) & 0xff]++;
      toKeys.setAtIndex(LONG, at, key);
      toPlaces.setAtIndex(INT, at, fromPlaces.getAtIndex(INT, i));
    }
  }
}
