package dev.tarn.session.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which rows a column lets through. Values are those that a row reader gives.
public sealed interface ColumnFilter {

  /// The column.
  ///
  /// @return from 0, in the result
  int column();

  /// Rows with one of some values, or with none of them.
  ///
  /// @param column from 0
  /// @param values without null
  /// @param withNull true if null is one of the values
  /// @param excluded true if rows with these values go and the others stay
  record Values(int column, List<Object> values, boolean withNull, boolean excluded)
      implements ColumnFilter {
    /// Copies the values.
    public Values {
      values = List.copyOf(values);
    }
  }

  /// Rows in which the column is null, or is not.
  ///
  /// @param column from 0
  /// @param wanted true for null
  record Nulls(int column, boolean wanted) implements ColumnFilter {}

  /// Rows with a value between two ends. Null is never between them; `NaN` is larger than all
  /// numbers.
  ///
  /// @param column from 0
  /// @param from the lower end, or null for none
  /// @param to the upper end, or null for none
  record Range(int column, @Nullable Bound from, @Nullable Bound to) implements ColumnFilter {}

  /// Rows in which a text is found in the column, as values are shown.
  ///
  /// @param column from 0
  /// @param text not empty
  /// @param mode how
  record Contains(int column, String text, TextMode mode) implements ColumnFilter {}
}
