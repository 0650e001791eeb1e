package dev.tarn.session.view;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/// Row numbers in memory outside the heap, 4 bytes each. One thread adds, others read.
final class RowNumbers {
  private static final int CHUNK_BITS = 18;
  private static final int CHUNK = 1 << CHUNK_BITS;

  private volatile MemorySegment[] chunks = {};
  private volatile long count;

  /// How many there are.
  long count() {
    return count;
  }

  /// Adds numbers behind the others.
  ///
  /// @param numbers row numbers below 2^31
  /// @param size how many of them
  void add(int[] numbers, int size) {
    long at = count;
    int from = 0;
    while (from < size) {
      int chunk = (int) (at >> CHUNK_BITS);
      if (chunk == chunks.length) {
        grow();
      }
      int inChunk = (int) (at & (CHUNK - 1));
      int some = Math.min(size - from, CHUNK - inChunk);
      MemorySegment.copy(numbers, from, chunks[chunk], ValueLayout.JAVA_INT, 4L * inChunk, some);
      from += some;
      at += some;
    }
    count = at;
  }

  /// A number.
  ///
  /// @param index from 0, below the count
  int get(long index) {
    return chunks[(int) (index >> CHUNK_BITS)].getAtIndex(
        ValueLayout.JAVA_INT, index & (CHUNK - 1));
  }

  /// Where a number is, or would be, if numbers ascend.
  long find(long row) {
    long low = 0;
    long high = count;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (get(middle) < row) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void grow() {
    MemorySegment[] more = Arrays.copyOf(chunks, chunks.length + 1);
    // Freed when nobody knows it any more: readers may still look at a view that was replaced.
    more[chunks.length] = Arena.ofAuto().allocate(4L * CHUNK, 4);
    chunks = more;
  }
}
