package dev.tarn.session.compare;

import java.util.List;

/// What came of comparing two results.
///
/// @param columns that both have
/// @param counts of all rows
/// @param differences the first ones, in the order of the rows
/// @param repeated how many rows of either result have a key that another row before them has; such
///   rows are matched in their order
public record Comparison(
    List<ComparedColumn> columns, Counts counts, List<Difference> differences, long repeated) {

  /// Copies the lists.
  public Comparison {
    columns = List.copyOf(columns);
    differences = List.copyOf(differences);
  }

  /// Tells if there are more differences than are listed.
  ///
  /// @return true if some are only counted
  public boolean isCut() {
    return counts.different() > differences.size();
  }

  /// How many rows there are of each kind.
  ///
  /// @param same in both with the same values
  /// @param added in the second only
  /// @param removed in the first only
  /// @param changed in both with other values
  public record Counts(long same, long added, long removed, long changed) {

    /// All that differ.
    ///
    /// @return added, removed and changed
    public long different() {
      return added + removed + changed;
    }
  }
}
