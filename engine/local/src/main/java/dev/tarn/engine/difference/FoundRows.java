package dev.tarn.engine.difference;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;

/// Finds rows by their hashes.
final class FoundRows implements Serializable {
  private static final long serialVersionUID = 1;

  private final HashMap<Hashes, Long> counts = new HashMap<>();
  private final long[] hashes;
  private final long places;

  FoundRows(List<Tally.Found> found) {
    long all = 0;
    for (Tally.Found one : found) {
      counts.put(new Hashes(one.key(), one.hash()), one.count());
      all |= one.places();
    }
    places = all;
    hashes = found.stream().mapToLong(Tally.Found::hash).sorted().toArray();
  }

  private record Hashes(long key, long hash) implements Serializable {}

  /// Tells if a partition may have one.
  boolean isIn(int partition) {
    return (places & Tally.bit(partition)) != 0;
  }

  /// How many more of a row's like the later version has.
  long count(InternalRow row) {
    return counts.getOrDefault(new Hashes(row.getLong(1), row.getLong(2)), 0L);
  }

  /// Those of some rows.
  ///
  /// @param most of rows that are alike
  Iterator<InternalRow> of(Iterator<InternalRow> rows, int most) {
    List<InternalRow> found = new ArrayList<>();
    Map<Hashes, Integer> taken = new HashMap<>();
    while (rows.hasNext()) {
      InternalRow row = rows.next();
      if (Arrays.binarySearch(hashes, row.getLong(2)) < 0) {
        continue;
      }
      long count = count(row);
      if (Long.signum(count) == row.getInt(0)
          && taken.merge(new Hashes(row.getLong(1), row.getLong(2)), 1, Integer::sum)
              <= Math.min(Math.abs(count), most)) {
        found.add(row.copy());
      }
    }
    return found.iterator();
  }
}
