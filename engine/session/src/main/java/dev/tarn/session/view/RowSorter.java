package dev.tarn.session.view;

import dev.tarn.session.Result;
import dev.tarn.session.result.BatchScan;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sorts rows by several columns: by the least important one first, each time keeping the order of
/// equals.
final class RowSorter {
  private static final int FEW = 1024;
  private static final int BUFFER = 8192;

  private final RadixSort order;
  private final long count;
  private final Work work;

  private RowSorter(long count, Scratch scratch, Work work) {
    this.count = count;
    this.work = work;
    order = new RadixSort(count, scratch);
    for (long i = 0; i < count; i++) {
      order.place(i, (int) i);
    }
  }

  /// Sorts.
  ///
  /// @param rows which rows, ascending; null for the first ones
  /// @param available how many rows there are
  /// @param keys the most important first
  static RowNumbers sort(
      Result source,
      @Nullable RowNumbers rows,
      long available,
      List<SortKey> keys,
      ZoneId zone,
      Work work) {
    long count = rows == null ? available : rows.count();
    if (count > Integer.MAX_VALUE) {
      throw new IllegalStateException(
          "More than 2,147,483,647 rows cannot be sorted here; do it in the query");
    }
    try (Scratch all = new Scratch(BatchScan.folder(source))) {
      RowSorter sorter = new RowSorter(count, all, work);
      for (SortKey key : keys.reversed()) {
        try (Scratch own = new Scratch(BatchScan.folder(source))) {
          sorter.by(KeyColumn.read(source, rows, count, key, zone, own, work), key);
        }
      }
      return sorter.numbers(rows);
    }
  }

  private void by(KeyColumn column, SortKey key) {
    long from = 0;
    long to = count;
    if (column.hasNulls()) {
      boolean first = key.nulls() == SortKey.Nulls.FIRST;
      for (long i = 0; i < count; i++) {
        order.key(i, column.isNull(order.place(i)) == first ? 0 : 1);
      }
      order.sort(0, count, work);
      long border = 0;
      while (border < count && order.key(border) == 0) {
        border++;
      }
      from = first ? border : 0;
      to = first ? count : border;
    }
    if (from < to) {
      sort(column, from, to);
    }
  }

  private void sort(KeyColumn column, long from, long to) {
    if (column.isBytes()) {
      texts(column, from, to, 0);
      return;
    }
    if (column.isWide()) {
      for (long i = from; i < to; i++) {
        order.key(i, column.lowKey(order.place(i)));
      }
      order.sort(from, to, work);
    }
    for (long i = from; i < to; i++) {
      order.key(i, column.key(order.place(i)));
    }
    order.sort(from, to, work);
  }

  /// Sorts by seven bytes of the text, and those that are equal by the next ones.
  private void texts(KeyColumn column, long from, long to, long depth) {
    long at = depth + shared(column, from, to, depth);
    for (long i = from; i < to; i++) {
      order.key(i, column.word(order.place(i), at));
    }
    order.sort(from, to, work);
    long start = from;
    while (start < to) {
      long key = order.key(start);
      long end = start + 1;
      while (end < to && order.key(end) == key) {
        end++;
      }
      if (end - start > 1 && column.goesOn(key)) {
        if (end - start < FEW) {
          few(column, start, end, at + 7);
        } else if (!allSame(column, start, end, at + 7)) {
          texts(column, start, end, at + 7);
        }
      }
      start = end;
    }
  }

  /// How many bytes all texts of a part have in common from a depth, in steps of seven.
  private long shared(KeyColumn column, long from, long to, long depth) {
    long shared = 0;
    while (true) {
      work.check();
      long word = column.word(order.place(from), depth + shared);
      if (!column.goesOn(word)) {
        return shared;
      }
      for (long i = from + 1; i < to; i++) {
        if (column.word(order.place(i), depth + shared) != word) {
          return shared;
        }
      }
      shared += 7;
    }
  }

  private boolean allSame(KeyColumn column, long from, long to, long depth) {
    for (long i = from + 1; i < to; i++) {
      if (column.compare(order.place(i - 1), order.place(i), depth) != 0) {
        return false;
      }
    }
    return true;
  }

  /// Merges ever longer runs of a small part.
  private void few(KeyColumn column, long from, long to, long depth) {
    int size = (int) (to - from);
    int[] places = new int[size];
    for (int i = 0; i < size; i++) {
      places[i] = order.place(from + i);
    }
    int[] other = new int[size];
    for (int width = 1; width < size; width *= 2) {
      for (int left = 0; left < size; left += 2 * width) {
        int middle = Math.min(left + width, size);
        int right = Math.min(left + 2 * width, size);
        int i = left;
        int j = middle;
        for (int k = left; k < right; k++) {
          boolean takeLeft =
              i < middle && (j >= right || column.compare(places[i], places[j], depth) <= 0);
          other[k] = takeLeft ? places[i++] : places[j++];
        }
      }
      int[] swapped = places;
      places = other;
      other = swapped;
    }
    for (int i = 0; i < size; i++) {
      order.place(from + i, places[i]);
    }
  }

  private RowNumbers numbers(@Nullable RowNumbers rows) {
    RowNumbers sorted = new RowNumbers();
    int[] buffer = new int[BUFFER];
    for (long from = 0; from < count; from += BUFFER) {
      int size = (int) Math.min(BUFFER, count - from);
      for (int i = 0; i < size; i++) {
        int place = order.place(from + i);
        buffer[i] = rows == null ? place : rows.get(place);
      }
      sorted.add(buffer, size);
    }
    return sorted;
  }
}
