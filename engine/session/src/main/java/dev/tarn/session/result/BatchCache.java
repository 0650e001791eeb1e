package dev.tarn.session.result;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;

/// The batches used last, bounded in bytes and in number; a batch too large for the bound is kept
/// alone.
///
/// For one thread at a time.
final class BatchCache implements AutoCloseable {
  static final long MOST_BYTES = 64L << 20;
  private static final int MOST_BATCHES = 256;

  private final long mostBytes;
  private final Map<Integer, LoadedBatch> batches = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  BatchCache(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /// Finds a batch and makes it the one used last.
  @org.jspecify.annotations.Nullable
  LoadedBatch get(int number) {
    return batches.get(number);
  }

  /// Drops the batches used longest ago, before memory is asked for a new one.
  ///
  /// @param size what the new one takes
  void makeRoom(long size) {
    ArrayDeque<Integer> oldest = new ArrayDeque<>(batches.keySet());
    while (!oldest.isEmpty() && (bytes + size > mostBytes || batches.size() >= MOST_BATCHES)) {
      LoadedBatch dropped = batches.remove(oldest.remove());
      if (dropped != null) {
        bytes -= dropped.bytes();
        dropped.close();
      }
    }
  }

  void put(int number, LoadedBatch batch) {
    batches.put(number, batch);
    bytes += batch.bytes();
  }

  @Override
  public void close() {
    batches.values().forEach(LoadedBatch::close);
    batches.clear();
    bytes = 0;
  }
}
