package dev.tarn.engine.difference;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/// Sorts the hashes of a partition's rows into buckets by their keys.
///
/// decision: one record of many rows is moved, not one a row: that costs a tenth. A piece of some
/// ten thousand rows tells well enough where in its partition a row is.
final class HashPieces implements Iterator<Tuple2<Integer, HashPiece>> {
  private static final int LARGEST = 64 << 10;
  private static final int SMALLEST = 2 << 10;
  private static final int ALL = 1 << 20;

  private final int partition;
  private final Iterator<InternalRow> rows;
  private final int buckets;
  private final int size;
  private final @Nullable ByteBuffer[] filling;
  private final Queue<Tuple2<Integer, HashPiece>> full = new ArrayDeque<>();
  private long taken;
  private boolean ended;

  HashPieces(int partition, Iterator<InternalRow> rows, int buckets) {
    this.partition = partition;
    this.rows = rows;
    this.buckets = buckets;
    int even = Math.clamp(ALL / (long) buckets, SMALLEST, LARGEST);
    this.size = even - even % HashPiece.ROW;
    this.filling = new ByteBuffer[2 * buckets];
  }

  /// The bucket of a key.
  static int bucket(long key, int buckets) {
    return Math.floorMod((int) (mixed(key) >>> 32), buckets);
  }

  /// A key whose every bit depends on all bits.
  static long mixed(long key) {
    long mixed = (key ^ (key >>> 32)) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }

  @Override
  public boolean hasNext() {
    while (full.isEmpty() && !ended) {
      if (rows.hasNext()) {
        add(rows.next());
      } else {
        end();
      }
    }
    return !full.isEmpty();
  }

  @Override
  public Tuple2<Integer, HashPiece> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return full.remove();
  }

  private void add(InternalRow row) {
    taken++;
    long key = row.getLong(1);
    int place = 2 * bucket(key, buckets) + (row.getInt(0) > 0 ? 1 : 0);
    ByteBuffer buffer = filling[place];
    if (buffer == null) {
      buffer = ByteBuffer.allocate(size);
      filling[place] = buffer;
    }
    buffer.putLong(key).putLong(row.getLong(2));
    if (!buffer.hasRemaining()) {
      hand(place, buffer);
    }
  }

  private void end() {
    for (int place = 0; place < filling.length; place++) {
      ByteBuffer buffer = filling[place];
      if (buffer != null && buffer.position() > 0) {
        hand(place, buffer);
      }
      filling[place] = null;
    }
    ended = true;
  }

  private void hand(int place, ByteBuffer buffer) {
    byte[] hashes = new byte[buffer.position()];
    buffer.get(0, hashes);
    full.add(
        new Tuple2<>(place / 2, new HashPiece(partition, place % 2 == 0 ? -1 : 1, taken, hashes)));
    buffer.clear();
  }
}
