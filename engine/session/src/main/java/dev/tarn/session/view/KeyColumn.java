package dev.tarn.session.view;

import dev.tarn.session.DataType;
import dev.tarn.session.Result;
import dev.tarn.session.result.BatchScan;
import dev.tarn.session.result.ColumnKind;
import dev.tarn.session.result.ColumnSlice;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The values of a column that is sorted by, outside the heap, by their place among the rows to be
/// sorted: numbers as 64-bit keys whose unsigned order is theirs, bytes one after the other.
final class KeyColumn {
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
  private static final ValueLayout.OfLong WORD =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private final ColumnKind kind;
  private final long flip;
  private final MemorySegment nulls;
  private final MemorySegment keys;
  private final @Nullable MemorySegment lowKeys;
  private final @Nullable MemorySegment starts;
  private @Nullable MemorySegment heap;
  private volatile boolean hasNulls;

  private KeyColumn(ColumnKind kind, SortKey.Direction direction, long count, Scratch scratch) {
    this.kind = kind;
    flip = direction == SortKey.Direction.DOWN ? -1L : 0;
    nulls = scratch.allocate(count);
    keys = scratch.allocate(8 * count);
    lowKeys = kind == ColumnKind.WIDE ? scratch.allocate(8 * count) : null;
    starts = kind.isBytes() ? scratch.allocate(8 * (count + 1)) : null;
  }

  /// Reads a column.
  ///
  /// @param rows which rows, ascending; null for all
  /// @param count how many rows
  static KeyColumn read(
      Result source,
      @Nullable RowNumbers rows,
      long count,
      SortKey key,
      ZoneId zone,
      Scratch scratch,
      Work work) {
    DataType type = source.schema().column(key.column()).type();
    KeyColumn column = new KeyColumn(ColumnKind.of(type), key.direction(), count, scratch);
    Places places = new Places(rows, count);
    List<Integer> columns = List.of(key.column());
    int[] batches = places.batches(source, columns, zone);
    if (column.starts == null) {
      work.begin(batches.length);
      ParallelScan.run(
          source,
          columns,
          zone,
          batches,
          work,
          () ->
              (_, firstRow, slices) -> places.each(firstRow, slices.getFirst(), column::putNumber));
      return column;
    }
    work.begin(2L * batches.length);
    ParallelScan.run(
        source,
        columns,
        zone,
        batches,
        work,
        () -> (_, firstRow, slices) -> places.each(firstRow, slices.getFirst(), column::putLength));
    // Eight more, as words are read whole.
    column.heap = scratch.allocate(column.addUp(count) + 8);
    ParallelScan.run(
        source,
        columns,
        zone,
        batches,
        work,
        () -> (_, firstRow, slices) -> places.each(firstRow, slices.getFirst(), column::putBytes));
    return column;
  }

  /// The places of rows among those to be sorted.
  private record Places(@Nullable RowNumbers rows, long count) {

    @FunctionalInterface
    interface Put {
      void at(long place, ColumnSlice slice, int row);
    }

    int[] batches(Result source, List<Integer> columns, ZoneId zone) {
      if (count == 0) {
        return new int[0];
      }
      long first = rows == null ? 0 : rows.get(0);
      long last = rows == null ? count - 1 : rows.get(count - 1);
      try (BatchScan scan = BatchScan.open(source, columns, zone)) {
        scan.batches();
        return ParallelScan.range(scan.find(first), scan.find(last) + 1);
      }
    }

    void each(long firstRow, ColumnSlice slice, Put put) {
      if (rows == null) {
        int size = (int) Math.min(slice.rows(), count - firstRow);
        for (int row = 0; row < size; row++) {
          put.at(firstRow + row, slice, row);
        }
        return;
      }
      long end = rows.find(firstRow + slice.rows());
      for (long place = rows.find(firstRow); place < end && place < count; place++) {
        put.at(place, slice, (int) (rows.get(place) - firstRow));
      }
    }
  }

  private void putNumber(long place, ColumnSlice slice, int row) {
    if (isNull(place, slice, row)) {
      return;
    }
    switch (kind) {
      case LONG -> keys.setAtIndex(LONG, place, slice.longs()[row] ^ Long.MIN_VALUE ^ flip);
      case DOUBLE -> keys.setAtIndex(LONG, place, ofDouble(slice.doubles()[row]) ^ flip);
      default -> {
        keys.setAtIndex(LONG, place, slice.highs()[row] ^ Long.MIN_VALUE ^ flip);
        if (lowKeys != null) {
          lowKeys.setAtIndex(LONG, place, slice.longs()[row] ^ flip);
        }
      }
    }
  }

  private static long ofDouble(double value) {
    long bits = Double.doubleToLongBits(value == 0 ? 0.0 : value);
    return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
  }

  private boolean isNull(long place, ColumnSlice slice, int row) {
    if (slice.isNull(row)) {
      nulls.set(ValueLayout.JAVA_BYTE, place, (byte) 1);
      hasNulls = true;
      return true;
    }
    return false;
  }

  private void putLength(long place, ColumnSlice slice, int row) {
    if (starts != null && !isNull(place, slice, row)) {
      starts.setAtIndex(LONG, place + 1, slice.offsets()[row + 1] - slice.offsets()[row]);
    }
  }

  private long addUp(long count) {
    long end = 0;
    for (long i = 1; starts != null && i <= count; i++) {
      end += starts.getAtIndex(LONG, i);
      starts.setAtIndex(LONG, i, end);
    }
    return end;
  }

  private void putBytes(long place, ColumnSlice slice, int row) {
    if (starts != null && heap != null && !slice.isNull(row)) {
      int from = slice.offsets()[row];
      MemorySegment.copy(
          slice.data(),
          from,
          heap,
          ValueLayout.JAVA_BYTE,
          starts.getAtIndex(LONG, place),
          slice.offsets()[row + 1] - from);
    }
  }

  boolean hasNulls() {
    return hasNulls;
  }

  boolean isNull(long place) {
    return nulls.get(ValueLayout.JAVA_BYTE, place) != 0;
  }

  boolean isBytes() {
    return starts != null;
  }

  boolean isWide() {
    return lowKeys != null;
  }

  long key(long place) {
    return keys.getAtIndex(LONG, place);
  }

  long lowKey(long place) {
    return lowKeys == null ? 0 : lowKeys.getAtIndex(LONG, place);
  }

  /// Seven bytes from a depth, and in the last byte how many of them there are, 8 for more.
  long word(long place, long depth) {
    if (starts == null || heap == null) {
      return 0;
    }
    long from = starts.getAtIndex(LONG, place) + depth;
    long length = Math.max(0, starts.getAtIndex(LONG, place + 1) - from);
    long bytes = heap.get(WORD, length == 0 ? 0 : from);
    long seven = bytes & (length < 7 ? ~(-1L >>> (8 * length)) : ~0xffL);
    return (seven | Math.min(8, length)) ^ flip;
  }

  /// Tells if a word says that its text goes on behind it.
  boolean goesOn(long word) {
    return ((word ^ flip) & 0xff) == 8;
  }

  /// Compares two texts from a depth.
  int compare(long place, long other, long depth) {
    if (starts == null || heap == null) {
      return 0;
    }
    long from = starts.getAtIndex(LONG, place) + depth;
    long to = starts.getAtIndex(LONG, place + 1);
    long otherFrom = starts.getAtIndex(LONG, other) + depth;
    long otherTo = starts.getAtIndex(LONG, other + 1);
    int order;
    long at = MemorySegment.mismatch(heap, from, to, heap, otherFrom, otherTo);
    if (at < 0) {
      return 0;
    } else if (from + at >= to || otherFrom + at >= otherTo) {
      order = Long.compare(to - from, otherTo - otherFrom);
    } else {
      order =
          Byte.compareUnsigned(
              heap.get(ValueLayout.JAVA_BYTE, from + at),
              heap.get(ValueLayout.JAVA_BYTE, otherFrom + at));
    }
    return flip == 0 ? order : -order;
  }
}
