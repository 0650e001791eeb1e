package dev.tarn.session.view;

/// A column to sort by. Numbers, times and text have Spark's order (text by its bytes); values that
/// have none there, such as maps, are ordered by their text.
///
/// @param column from 0, in the result
/// @param direction smallest or largest first
/// @param nulls where null goes
public record SortKey(int column, Direction direction, Nulls nulls) {

  /// Which values come first.
  public enum Direction {
    /// Smallest first.
    UP,
    /// Largest first.
    DOWN
  }

  /// Where null goes.
  public enum Nulls {
    /// Before all values.
    FIRST,
    /// Behind all values.
    LAST
  }

  /// A key with Spark's place for null: first when smallest come first, else last.
  ///
  /// @param column from 0
  /// @param direction smallest or largest first
  /// @return a key
  public static SortKey of(int column, Direction direction) {
    return new SortKey(column, direction, direction == Direction.UP ? Nulls.FIRST : Nulls.LAST);
  }
}
