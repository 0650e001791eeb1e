package dev.tarn.engine.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// Finds what differs among the rows of a bucket, which has all rows of its keys.
final class Bucket {
  private final HashCounts counts = new HashCounts();
  private final Wanted wanted;
  private final Map<Long, Sides> keys = new HashMap<>();

  Bucket(Iterator<HashPiece> pieces, Wanted wanted) {
    this.wanted = wanted;
    pieces.forEachRemaining(counts::add);
  }

  /// How many rows of a key came and went.
  private static final class Sides {
    private long come;
    private long gone;
    private boolean chosen;
  }

  Tally tally() {
    for (int place = 0; place < counts.places(); place++) {
      long count = counts.count(place);
      if (count != 0) {
        Sides sides = keys.computeIfAbsent(counts.key(place), _ -> new Sides());
        sides.come += Math.max(count, 0);
        sides.gone += Math.max(-count, 0);
      }
    }
    long inserted = 0;
    long updated = 0;
    long deleted = 0;
    long repeated = 0;
    for (Sides sides : keys.values()) {
      long pairs = wanted.keyed() ? Math.min(sides.come, sides.gone) : 0;
      inserted += sides.come - pairs;
      updated += pairs;
      deleted += sides.gone - pairs;
      repeated += wanted.keyed() && (sides.come > 1 || sides.gone > 1) ? 1 : 0;
      sides.chosen = wanted.has(sides.come, sides.gone);
    }
    return new Tally(inserted, updated, deleted, repeated, found());
  }

  /// Of many, only those are handed on that are soon found.
  private List<Tally.Found> found() {
    List<Tally.Found> found = new ArrayList<>();
    for (int place = 0; place < counts.places(); place++) {
      Sides sides = counts.count(place) == 0 ? null : keys.get(counts.key(place));
      if (sides != null && sides.chosen) {
        found.add(
            new Tally.Found(
                counts.key(place), counts.hash(place), counts.count(place), counts.there(place)));
      }
    }
    return new ArrayList<>(Tally.nearest(found, wanted.most()));
  }
}
