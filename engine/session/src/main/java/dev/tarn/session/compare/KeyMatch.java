package dev.tarn.session.compare;

import dev.tarn.session.compare.Difference.Kind;
import java.util.Arrays;

/// Matches the rows of one part by their keys. The first row of a key on one side belongs to the
/// first on the other, the second to the second, and so on.
final class KeyMatch {
  private final long[] left;
  private final int[] heads;
  private final int[] tails;
  private final int[] next;
  private final int mask;

  /// Takes the first result's rows.
  ///
  /// @param left as [HashedRows#part] gives them
  /// @param tally counts keys that repeat
  KeyMatch(long[] left, Tally tally) {
    this.left = left;
    int count = left.length / HashedRows.WIDTH;
    int size = Math.max(16, Integer.highestOneBit(Math.max(1, count)) * 4);
    this.mask = size - 1;
    this.heads = new int[size];
    this.tails = new int[size];
    this.next = new int[count];
    Arrays.fill(heads, -1);
    Arrays.fill(tails, -1);
    Arrays.fill(next, -1);
    for (int i = 0; i < count; i++) {
      add(i, tally);
    }
  }

  /// Matches the second result's rows.
  void match(long[] right, Tally tally) {
    for (int at = 0; at < right.length; at += HashedRows.WIDTH) {
      int slot = slot(right[at], right[at + 1]);
      int found = tails[slot] < 0 ? -1 : heads[slot];
      if (found < 0) {
        tally.differs(Kind.ADDED, -1, right[at + 3]);
        if (tails[slot] >= 0) {
          tally.repeated();
        }
        continue;
      }
      heads[slot] = next[found];
      if (left[found * HashedRows.WIDTH + 2] == right[at + 2]) {
        tally.same();
      } else {
        tally.differs(Kind.CHANGED, left[found * HashedRows.WIDTH + 3], right[at + 3]);
      }
    }
    for (int head : heads) {
      for (int gone = head; gone >= 0; gone = next[gone]) {
        tally.differs(Kind.REMOVED, left[gone * HashedRows.WIDTH + 3], -1);
      }
    }
  }

  private void add(int row, Tally tally) {
    int slot = slot(left[row * HashedRows.WIDTH], left[row * HashedRows.WIDTH + 1]);
    if (tails[slot] < 0) {
      heads[slot] = row;
    } else {
      next[tails[slot]] = row;
      tally.repeated();
    }
    tails[slot] = row;
  }

  /// The slot of a key, or the free one that it would take.
  private int slot(long high, long low) {
    int slot = (int) (low & mask);
    while (tails[slot] >= 0) {
      int known = tails[slot] * HashedRows.WIDTH;
      if (left[known] == high && left[known + 1] == low) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
