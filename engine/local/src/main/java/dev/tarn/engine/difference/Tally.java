package dev.tarn.engine.difference;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What differs in some buckets of keys.
///
/// @param inserted rows that the later version alone has
/// @param updated rows of both with other values
/// @param deleted rows that the earlier version alone has
/// @param repeated how many keys have more than one row that differs
/// @param found some of the rows that differ, all of a key together
record Tally(long inserted, long updated, long deleted, long repeated, List<Found> found)
    implements Serializable {
  static final Tally NONE = new Tally(0, 0, 0, 0, List.of());

  /// Rows that differ and are alike.
  ///
  /// @param key hash of the key
  /// @param hash of all values
  /// @param count how many more the later version has; negative if the earlier one has more
  /// @param place where one of them is
  record Found(long key, long hash, long count, Place place) implements Serializable {}

  /// Adds those of other buckets.
  ///
  /// @param wanted tells how many rows are kept
  Tally and(Tally other, Wanted wanted) {
    List<Found> both = new ArrayList<>(found);
    both.addAll(other.found);
    return new Tally(
        inserted + other.inserted,
        updated + other.updated,
        deleted + other.deleted,
        repeated + other.repeated,
        nearest(both, wanted.most()));
  }

  /// Those keys whose rows are among the first of their partitions, so that little is read for all
  /// of them.
  static List<Found> nearest(List<Found> all, int most) {
    Map<Long, List<Found>> byKey = new LinkedHashMap<>();
    all.forEach(one -> byKey.computeIfAbsent(one.key(), _ -> new ArrayList<>()).add(one));
    if (byKey.size() <= most) {
      return List.copyOf(all);
    }
    return byKey.values().stream()
        .sorted(Comparator.comparingLong(Tally::last))
        .limit(most)
        .flatMap(List::stream)
        .toList();
  }

  private static long last(List<Found> rows) {
    return rows.stream().mapToLong(row -> row.place().end()).max().orElse(0);
  }
}
