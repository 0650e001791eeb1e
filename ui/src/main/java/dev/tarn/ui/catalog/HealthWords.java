package dev.tarn.ui.catalog;

import dev.tarn.session.browse.HealthMark;
import dev.tarn.session.browse.TableInsight;
import dev.tarn.session.browse.TableMeasure;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import java.util.List;

/// Says what a table's owner should look at, in numbers, and what mends it.
final class HealthWords {
  private HealthWords() {}

  static List<String> of(TableInsight insight) {
    return insight.marks().stream()
        .map(mark -> words(mark, insight.measure().orElseThrow()))
        .toList();
  }

  private static String words(HealthMark mark, TableMeasure table) {
    long files = Math.max(1, table.files().orElse(1));
    return switch (mark) {
      case SMALL_FILES ->
          Strings.of(
              "tree.health.small",
              table.smallFiles().orElse(0),
              Quantities.bytes(table.bytes().orElse(0) / files));
      case NO_STATISTICS ->
          Strings.of("tree.health.statistics", table.filesWithoutStatistics().orElse(0), files);
      case LONG_LOG -> Strings.of("tree.health.log", table.commitsSinceCheckpoint());
      case STALE_FILES ->
          Strings.of(
              "tree.health.stale",
              Quantities.bytes(table.staleBytes().orElse(0)),
              Quantities.bytes(table.bytes().orElse(0)));
    };
  }
}
