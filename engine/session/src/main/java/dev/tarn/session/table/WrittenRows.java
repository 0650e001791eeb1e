package dev.tarn.session.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// How many rows some versions wrote, by Delta's own counts. A row that was written twice counts
/// twice.
///
/// @param added new rows
/// @param updated changed rows
/// @param deleted rows that are gone
public record WrittenRows(long added, long updated, long deleted) {

  /// Adds up what versions wrote.
  ///
  /// @param versions any
  /// @return empty if one of them changed rows and was not counted
  public static Optional<WrittenRows> of(List<TableVersion> versions) {
    long added = 0;
    long updated = 0;
    long deleted = 0;
    for (TableVersion version : versions) {
      if (version.kind().keepsRows() || version.kind() == VersionKind.COLUMNS) {
        continue;
      }
      VersionCounts counts = version.counts();
      if (!isCounted(version.kind(), counts)) {
        return Optional.empty();
      }
      added += counts.rowsAdded().orElse(0);
      updated += counts.rowsUpdated().orElse(0);
      deleted += counts.rowsDeleted().orElse(0);
    }
    return Optional.of(new WrittenRows(added, updated, deleted));
  }

  private static boolean isCounted(VersionKind kind, VersionCounts counts) {
    // What was overwritten is not counted.
    return kind != VersionKind.OVERWRITE
        && kind != VersionKind.REPLACE
        && (has(counts.rowsAdded()) || has(counts.rowsUpdated()) || has(counts.rowsDeleted()));
  }

  private static boolean has(OptionalLong count) {
    return count.isPresent();
  }
}
