package dev.tarn.engine.difference;

import java.nio.ByteBuffer;

/// Counts rows by the hashes of their keys and values: one less for each of the earlier version,
/// one more for each of the later one. Equal rows cancel out.
final class HashCounts {
  private static final int FIRST = 1 << 12;

  private long[] keys = new long[FIRST];
  private long[] hashes = new long[FIRST];
  private long[] counts = new long[FIRST];
  private long[] before = new long[FIRST];
  private long[] after = new long[FIRST];
  private int used;

  void add(HashPiece piece) {
    ByteBuffer rows = ByteBuffer.wrap(piece.hashes());
    long there = piece.place().packed();
    while (rows.hasRemaining()) {
      int place = place(rows.getLong(), rows.getLong());
      counts[place] += piece.side();
      long[] known = piece.side() < 0 ? before : after;
      if (known[place] == 0) {
        known[place] = there;
      }
    }
  }

  /// How many places there are; some are empty.
  int places() {
    return keys.length;
  }

  long key(int place) {
    return keys[place];
  }

  long hash(int place) {
    return hashes[place];
  }

  /// How many more such rows the later version has; 0 for none and for an empty place.
  long count(int place) {
    return counts[place];
  }

  /// Where one of the rows is that one version has more of.
  Place there(int place) {
    return Place.of(counts[place] < 0 ? before[place] : after[place]);
  }

  private int place(long key, long hash) {
    int mask = keys.length - 1;
    int place = (int) HashPieces.mixed(key ^ Long.rotateLeft(hash, 17)) & mask;
    while (isUsed(place)) {
      if (keys[place] == key && hashes[place] == hash) {
        return place;
      }
      place = (place + 1) & mask;
    }
    if (2 * used > mask) {
      grow();
      return place(key, hash);
    }
    used++;
    keys[place] = key;
    hashes[place] = hash;
    return place;
  }

  private boolean isUsed(int place) {
    return (before[place] | after[place]) != 0;
  }

  private void grow() {
    HashCounts old = new HashCounts();
    old.keys = keys;
    old.hashes = hashes;
    old.counts = counts;
    old.before = before;
    old.after = after;
    int size = Math.multiplyExact(keys.length, 2);
    keys = new long[size];
    hashes = new long[size];
    counts = new long[size];
    before = new long[size];
    after = new long[size];
    used = 0;
    for (int i = 0; i < old.keys.length; i++) {
      if (old.isUsed(i)) {
        int place = place(old.keys[i], old.hashes[i]);
        counts[place] = old.counts[i];
        before[place] = old.before[i];
        after[place] = old.after[i];
      }
    }
  }
}
