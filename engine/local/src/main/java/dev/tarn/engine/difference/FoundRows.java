package dev.tarn.engine.difference;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;

/// Finds the rows of one partition by their hashes.
final class FoundRows implements Serializable {
  @Serial private static final long serialVersionUID = 1;

  private final HashMap<Hashes, Long> counts = new HashMap<>();
  private final long[] hashes;
  private final long end;

  /// Takes what is looked for.
  ///
  /// @param found all of one partition
  FoundRows(List<Tally.Found> found) {
    found.forEach(one -> counts.put(new Hashes(one.key(), one.hash()), one.count()));
    hashes = found.stream().mapToLong(Tally.Found::hash).sorted().toArray();
    end = found.stream().mapToLong(one -> one.place().end()).max().orElse(0);
  }

  private record Hashes(long key, long hash) implements Serializable {}

  /// A row, and how many more such rows the later version has.
  record Given(InternalRow row, long count) implements Serializable {}

  /// Reads no further than it must.
  ///
  /// @param rows of the partition
  /// @return one row of each kind of equal ones
  Iterator<Given> of(Iterator<InternalRow> rows) {
    HashMap<Hashes, Long> missing = new HashMap<>(counts);
    List<Given> found = new ArrayList<>();
    for (long seen = 0; seen < end && !missing.isEmpty() && rows.hasNext(); seen++) {
      InternalRow row = rows.next();
      if (Arrays.binarySearch(hashes, row.getLong(2)) < 0) {
        continue;
      }
      Hashes key = new Hashes(row.getLong(1), row.getLong(2));
      Long count = missing.get(key);
      if (count != null && Long.signum(count) == row.getInt(0)) {
        missing.remove(key);
        found.add(new Given(row.copy(), count));
      }
    }
    return found.iterator();
  }
}
