package dev.tarn.workspace.load;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of a sample, as texts.
///
/// @param number from 1; 0 if it cannot be told, as of rows from the middle
/// @param place where its piece begins, from 0 at the beginning to 1 at the end of the file
/// @param values as they stand in the file
/// @param broken true if there are fewer or more values than columns, or the row does not parse
/// @param open true if a quote is opened in the row and never closed; then it is broken, too
public record SampleRow(
    long number, double place, List<@Nullable String> values, boolean broken, boolean open) {
  /// Keeps the list, which nobody changes any more.
  public SampleRow {
    values = Collections.unmodifiableList(values);
  }

  /// A row without an open quote.
  ///
  /// @param number from 1; 0 if it cannot be told
  /// @param place where its piece begins, from 0 to 1
  /// @param values as they stand in the file
  /// @param broken true if it does not parse
  SampleRow(long number, double place, List<@Nullable String> values, boolean broken) {
    this(number, place, values, broken, false);
  }

  /// The same with another number.
  SampleRow at(long other) {
    return new SampleRow(other, place, values, broken, open);
  }

  /// The same if most rows have so many values.
  SampleRow in(int width) {
    return new SampleRow(number, place, values, open || values.size() != width, open);
  }

  /// The value of a column.
  ///
  /// @param column from 0
  /// @return null also if the row ends before
  public @Nullable String value(int column) {
    return column < values.size() ? values.get(column) : null;
  }
}
