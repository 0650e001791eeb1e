package dev.tarn.ui.result;

import dev.tarn.ui.grid.CellFormat;
import dev.tarn.ui.grid.GridColumns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Which columns of a result are shown, in which order and how.
///
/// @param shown columns of the result, from 0, in the order of the screen
/// @param pinned those that stay in sight; they are the first ones
/// @param formats by column; the others are written as usual
record Columns(List<Integer> shown, Set<Integer> pinned, Map<Integer, CellFormat> formats) {
  Columns {
    shown = List.copyOf(shown);
    pinned = Set.copyOf(pinned);
    formats = Map.copyOf(formats);
  }

  /// All columns as they came.
  static Columns all(int count) {
    return new Columns(IntStream.range(0, count).boxed().toList(), Set.of(), Map.of());
  }

  /// Tells if this is not how the columns came.
  boolean isChanged(int count) {
    return !equals(all(count));
  }

  Columns without(int column) {
    List<Integer> left = shown.stream().filter(other -> other != column).toList();
    return left.isEmpty() ? this : new Columns(left, pinned, formats);
  }

  /// Shows a hidden column behind the one that it follows in the result.
  Columns with(int column) {
    List<Integer> more = new ArrayList<>(shown);
    int at = more.size();
    for (int i = 0; i < more.size(); i++) {
      if (more.get(i) == column - 1) {
        at = i + 1;
      }
    }
    more.add(at, column);
    return ordered(more, pinned);
  }

  Columns pin(int column) {
    Set<Integer> more = new HashSet<>(pinned);
    more.add(column);
    return ordered(shown, more);
  }

  Columns unpin(int column) {
    Set<Integer> fewer = new HashSet<>(pinned);
    fewer.remove(column);
    return ordered(shown, fewer);
  }

  /// Moves a column to another place; over the border it is pinned, or not any more.
  Columns move(int from, int to) {
    List<Integer> order = new ArrayList<>(shown);
    Integer moved = order.get(from);
    order.subList(from, from + 1).clear();
    order.add(to, moved);
    Set<Integer> kept = new HashSet<>(pinned);
    int border = pinnedShown();
    if (kept.contains(moved) && to >= border) {
      kept.remove(moved);
    } else if (!kept.contains(moved) && to < border) {
      kept.add(moved);
    }
    return ordered(order, kept);
  }

  Columns format(int column, CellFormat format) {
    Map<Integer, CellFormat> changed = new HashMap<>(formats);
    changed.put(column, format);
    return new Columns(shown, pinned, changed);
  }

  int pinnedShown() {
    return (int) shown.stream().filter(pinned::contains).count();
  }

  /// The same for a grid, by places.
  GridColumns forGrid() {
    Map<Integer, CellFormat> byPlace = new HashMap<>();
    for (int i = 0; i < shown.size(); i++) {
      byPlace.put(i, formats.getOrDefault(shown.get(i), CellFormat.USUAL));
    }
    return new GridColumns(shown, pinnedShown(), byPlace);
  }

  private Columns ordered(List<Integer> order, Set<Integer> kept) {
    List<Integer> sorted = new ArrayList<>(order.stream().filter(kept::contains).toList());
    order.stream().filter(column -> !kept.contains(column)).forEach(sorted::add);
    return new Columns(sorted, kept, formats);
  }
}
