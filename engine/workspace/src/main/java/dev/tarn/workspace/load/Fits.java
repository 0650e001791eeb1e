package dev.tarn.workspace.load;

import java.util.BitSet;
import java.util.List;

/// How well chosen types fit a sample.
///
/// @param columns one for each column of the file
/// @param rows those with a value that does not fit, or with too many or too few
/// @param cells for each column the numbers of the rows that the engine found not to fit; empty
///   where the sample knows by itself
public record Fits(List<Fit> columns, List<SampleRow> rows, List<BitSet> cells) {
  /// Nothing known.
  public static final Fits NONE = new Fits(List.of(), List.of(), List.of());

  /// Copies the lists.
  public Fits {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    cells = List.copyOf(cells);
  }

  /// Tells if the engine found that a value does not fit.
  ///
  /// @param row of the sample
  /// @param column from 0
  /// @return false also where the sample knows by itself
  public boolean isMisfit(SampleRow row, int column) {
    return column < cells.size() && cells.get(column).get((int) row.number());
  }

  /// The fit of a column.
  ///
  /// @param index from 0
  /// @return one without values if it is not known
  public Fit column(int index) {
    return index < columns.size() ? columns.get(index) : new Fit(0, 0, List.of());
  }
}
