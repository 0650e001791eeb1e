package dev.tarn.ui.grid;

import org.jspecify.annotations.Nullable;

/// What a header tells beside name and type.
///
/// @param sort how the column is sorted by, or null
/// @param filtered true if some of its values are left out
/// @param pinned true if it stays in sight
/// @param profile how its values are spread, or null if that is not known
public record ColumnHead(
    @Nullable Sort sort, boolean filtered, boolean pinned, @Nullable MiniProfile profile) {

  /// Nothing to tell.
  public static final ColumnHead PLAIN = new ColumnHead(null, false, false, null);

  /// A place among the columns that rows are sorted by.
  ///
  /// @param up true if the smallest come first
  /// @param place from 1; 0 if there is no other key
  public record Sort(boolean up, int place) {}
}
