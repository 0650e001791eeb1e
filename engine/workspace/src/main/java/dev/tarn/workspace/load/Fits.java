package dev.tarn.workspace.load;

import java.util.List;

/// How well chosen types fit a sample.
///
/// @param columns one for each column of the file
/// @param rows those with a value that does not fit, or with too many or too few
public record Fits(List<Fit> columns, List<SampleRow> rows) {
  /// Nothing known.
  public static final Fits NONE = new Fits(List.of(), List.of());

  /// Copies the lists.
  public Fits {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /// The fit of a column.
  ///
  /// @param index from 0
  /// @return one without values if it is not known
  public Fit column(int index) {
    return index < columns.size() ? columns.get(index) : new Fit(0, 0, List.of());
  }
}
