package dev.tarn.session.browse;

import java.util.ArrayList;
import java.util.List;

/// What a Delta table's owner should look at.
public enum HealthMark {
  /// Reading it opens many small files; `OPTIMIZE` puts them together.
  SMALL_FILES,
  /// Most of its files have no statistics, so that no query can leave them out.
  NO_STATISTICS,
  /// Readers must go through many commits since the last checkpoint.
  LONG_LOG,
  /// Files that the newest version does not use take more room than those it does.
  STALE_FILES;

  private static final long MANY_SMALL = 32;
  private static final long MANY_COMMITS = 100;
  private static final long MUCH_STALE = 64L << 20;

  /// Judges a table.
  ///
  /// @param table what its folder tells
  /// @return none for a healthy one
  public static List<HealthMark> of(TableMeasure table) {
    long files = table.files().orElse(0);
    long bytes = table.bytes().orElse(0);
    List<HealthMark> marks = new ArrayList<>();
    if (table.smallFiles().orElse(0) >= MANY_SMALL
        && bytes / Math.max(1, files) < TableMeasure.SMALL) {
      marks.add(SMALL_FILES);
    }
    if (files > 0 && table.filesWithoutStatistics().orElse(0) * 2 > files) {
      marks.add(NO_STATISTICS);
    }
    if (table.commitsSinceCheckpoint() >= MANY_COMMITS) {
      marks.add(LONG_LOG);
    }
    if (table.staleBytes().orElse(0) >= Math.max(MUCH_STALE, bytes)) {
      marks.add(STALE_FILES);
    }
    return marks;
  }
}
