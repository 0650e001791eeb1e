package dev.tarn.session.table;

import dev.tarn.session.view.ViewSql;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Writes the query by which Tarn's own engine counts the rows that differ, and gives some of them.
/// Its answer is the same as that of [DifferenceSql].
final class EngineDifferenceSql {
  private final DifferencePlan plan;
  private final VersionsSql versions;

  EngineDifferenceSql(DifferencePlan plan) {
    this.plan = plan;
    this.versions = new VersionsSql(plan);
  }

  /// The query.
  ///
  /// @param only the kind of the rows that are given, or null for all
  String write(ChangedRow.@Nullable Kind only) {
    boolean keyed = plan.columns().stream().anyMatch(VersionColumn::isKey);
    String columns =
        IntStream.range(0, plan.columns().size())
            .mapToObj(i -> "c" + i)
            .collect(Collectors.joining(", "));
    String rows =
        "SELECT side, %s AS key, %s AS hash, %s\nFROM (%s\n)"
            .formatted(versions.hash(keyed), versions.hash(false), columns, versions.write());
    return "SELECT part, fact0, fact1, fact2, fact3, %s\nFROM tarn_difference(%s, '%s', '%s', %d)"
        .formatted(
            columns,
            ViewSql.string(rows),
            keyed,
            only == null ? "all" : only.name().toLowerCase(Locale.ROOT),
            DifferencePlan.SAMPLE);
  }
}
