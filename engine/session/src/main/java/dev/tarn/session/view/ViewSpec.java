package dev.tarn.session.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which rows of a result are shown, and in which order.
///
/// @param quick a text to be found in any column
/// @param filters all must let a row through; at most one of a kind for each column
/// @param sort the most important key first
public record ViewSpec(
    Optional<QuickFilter> quick, List<ColumnFilter> filters, List<SortKey> sort) {

  /// All rows as they came.
  public static final ViewSpec ALL = new ViewSpec(Optional.empty(), List.of(), List.of());

  /// Copies the lists.
  public ViewSpec {
    filters = List.copyOf(filters);
    sort = List.copyOf(sort);
  }

  /// Tells if this shows all rows as they came.
  ///
  /// @return true without any filter and sort
  public boolean isAll() {
    return !hasFilters() && sort.isEmpty();
  }

  /// Tells if rows may be left out.
  ///
  /// @return true with any filter
  public boolean hasFilters() {
    return quick.isPresent() || !filters.isEmpty();
  }

  /// The same with another text to be found.
  ///
  /// @param filter empty for none
  /// @return a new specification
  public ViewSpec withQuick(Optional<QuickFilter> filter) {
    return new ViewSpec(filter, filters, sort);
  }

  /// The same with a filter, in place of one of the same kind on the same column.
  ///
  /// @param filter what to add
  /// @return a new specification
  public ViewSpec with(ColumnFilter filter) {
    List<ColumnFilter> changed = new ArrayList<>(filters);
    changed.removeIf(old -> old.column() == filter.column() && old.getClass() == filter.getClass());
    changed.add(filter);
    return new ViewSpec(quick, changed, sort);
  }

  /// The same without a filter.
  ///
  /// @param filter what to remove
  /// @return a new specification
  public ViewSpec without(ColumnFilter filter) {
    return new ViewSpec(
        quick, filters.stream().filter(other -> !other.equals(filter)).toList(), sort);
  }

  /// The same without any filter of a column.
  ///
  /// @param column from 0
  /// @return a new specification
  public ViewSpec withoutFiltersOf(int column) {
    return new ViewSpec(
        quick, filters.stream().filter(other -> other.column() != column).toList(), sort);
  }

  /// The same in another order.
  ///
  /// @param keys the most important first
  /// @return a new specification
  public ViewSpec sortedBy(List<SortKey> keys) {
    return new ViewSpec(quick, filters, keys);
  }
}
