package dev.tarn.session.merge;

import java.util.List;

/// What is done with some of the rows.
public sealed interface MergeAction {

  /// They stay as they are.
  record Nothing() implements MergeAction {}

  /// They are removed.
  ///
  /// @param condition SQL, or empty for all of them
  record Delete(String condition) implements MergeAction {}

  /// They take values of the source.
  ///
  /// @param condition SQL, or empty for all of them
  /// @param columns of the table; none for all that the source has, too
  record Update(String condition, List<String> columns) implements MergeAction {
    /// Copies the list.
    public Update {
      columns = List.copyOf(columns);
    }
  }

  /// They take values of expressions.
  ///
  /// @param condition SQL, or empty for all of them
  /// @param assignments SQL such as `active = false`
  record Set(String condition, String assignments) implements MergeAction {}

  /// They are added.
  ///
  /// @param condition SQL, or empty for all of them
  record Insert(String condition) implements MergeAction {}
}
