package dev.tarn.session.view;

/// Counts hashes, up to a number of different ones, and remembers a row of each.
final class HashCounts {
  private final int most;
  private long[] hashes = new long[256];
  private long[] counts = new long[256];
  private long[] rows = new long[256];
  private int size;
  private boolean full;

  HashCounts(int most) {
    this.most = most;
  }

  int size() {
    return size;
  }

  /// True if there were more different ones than were wanted.
  boolean isFull() {
    return full;
  }

  void add(long hash, long count, long row) {
    int at = find(hash);
    if (counts[at] > 0) {
      counts[at] += count;
      rows[at] = Math.min(rows[at], row);
    } else if (size >= most) {
      full = true;
    } else {
      hashes[at] = hash;
      counts[at] = count;
      rows[at] = row;
      size++;
      if (size * 2 > hashes.length) {
        grow();
      }
    }
  }

  void addAll(HashCounts other) {
    full |= other.full;
    other.each(this::add);
  }

  /// Takes each.
  interface Each {
    void take(long hash, long count, long row);
  }

  void each(Each each) {
    for (int i = 0; i < hashes.length; i++) {
      if (counts[i] > 0) {
        each.take(hashes[i], counts[i], rows[i]);
      }
    }
  }

  private int find(long hash) {
    int mask = hashes.length - 1;
    int at = (int) (hash >>> 20) & mask;
    while (counts[at] > 0 && hashes[at] != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldHashes = hashes;
    long[] oldCounts = counts;
    long[] oldRows = rows;
    hashes = new long[oldHashes.length * 2];
    counts = new long[hashes.length];
    rows = new long[hashes.length];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldCounts[i] > 0) {
        int at = find(oldHashes[i]);
        hashes[at] = oldHashes[i];
        counts[at] = oldCounts[i];
        rows[at] = oldRows[i];
      }
    }
  }
}
