package dev.tarn.session.view;

import dev.tarn.session.TableResult;
import java.util.List;

/// Rows put together by the values of some columns.
///
/// @param table first the columns that make the groups, then the aggregates, the largest group
///   first
/// @param groups the same groups, to find their rows again
/// @param complete false if there were more groups than were wanted; those are left out
/// @param exact false if different values were so many that their counts are too low
public record Grouped(
    TableResult table, List<List<ColumnFilter>> groups, boolean complete, boolean exact) {

  /// Copies the groups.
  public Grouped {
    groups = List.copyOf(groups);
  }
}
