package dev.tarn.session.compare;

import dev.tarn.session.compare.Difference.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Counts rows and lists the first differences.
final class Tally {
  private final List<Difference> listed = new ArrayList<>();
  private final int most;
  private long same;
  private long added;
  private long removed;
  private long changed;
  private long repeated;

  Tally(int most) {
    this.most = most;
  }

  void same() {
    same++;
  }

  void repeated() {
    repeated++;
  }

  void differs(Kind kind, long left, long right) {
    switch (kind) {
      case ADDED -> added++;
      case REMOVED -> removed++;
      case CHANGED -> changed++;
    }
    if (listed.size() < most) {
      listed.add(new Difference(kind, left, right));
    }
  }

  Comparison comparison(List<ComparedColumn> columns) {
    listed.sort(Comparator.comparingLong(Difference::place).thenComparing(Difference::kind));
    return new Comparison(
        columns, new Comparison.Counts(same, added, removed, changed), listed, repeated);
  }
}
