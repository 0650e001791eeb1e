package dev.tarn.session.view;

import dev.tarn.session.Result;
import dev.tarn.session.result.BatchScan;
import dev.tarn.session.result.ColumnSlice;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Rows of a result whose order does not matter: all between two ones, or those of them that a view
/// shows.
///
/// @param source the stored rows
/// @param chosen which ones, null for all
/// @param from the first one
/// @param to behind the last one
record RowSet(Result source, @Nullable BitSet chosen, long from, long to) {

  /// The rows of a view, or of any other result.
  ///
  /// @param result what is looked at
  /// @param firstRow in it
  /// @param rows how many
  static RowSet of(Result result, long firstRow, long rows) {
    if (!(result instanceof ResultView view)) {
      return new RowSet(result, null, firstRow, firstRow + rows);
    }
    RowNumbers numbers = view.numbers();
    if (numbers == null) {
      return new RowSet(view.source(), null, firstRow, firstRow + rows);
    }
    BitSet chosen = new BitSet();
    for (long row = firstRow; row < firstRow + rows; row++) {
      chosen.set(numbers.get(row));
    }
    int first = chosen.nextSetBit(0);
    return new RowSet(view.source(), chosen, Math.max(0, first), chosen.length());
  }

  /// All rows that are there now.
  static RowSet all(Result result) {
    return of(result, 0, result.rowCount());
  }

  /// Takes rows, on one thread at a time.
  interface Taker {
    /// Takes the rows of a batch.
    ///
    /// @param firstRow the batch's first row in the source
    /// @param slices the columns
    /// @param rows which rows of the batch
    /// @param count how many of them
    void take(long firstRow, List<ColumnSlice> slices, int[] rows, int count);
  }

  /// The batches that hold these rows.
  int[] batches(List<Integer> columns, ZoneId zone) {
    if (to <= from) {
      return new int[0];
    }
    try (BatchScan scan = BatchScan.open(source, columns, zone)) {
      scan.batches();
      return ParallelScan.range(scan.find(from), scan.find(to - 1) + 1);
    }
  }

  /// Goes through batches of these rows on a few threads.
  <T extends Taker> List<T> scan(
      List<Integer> columns, ZoneId zone, int[] batches, Work work, Supplier<T> takers) {
    return ParallelScan.run(
            source, columns, zone, batches, work, () -> new Chooser<>(this, takers.get()))
        .stream()
        .map(chooser -> chooser.taker)
        .toList();
  }

  /// Goes through all of these rows on a few threads.
  <T extends Taker> List<T> scan(
      List<Integer> columns, ZoneId zone, Work work, Supplier<T> takers) {
    int[] batches = batches(columns, zone);
    work.begin(batches.length);
    return scan(columns, zone, batches, work, takers);
  }

  private static final class Chooser<T extends Taker> implements ParallelScan.Taker {
    private final RowSet set;
    private final T taker;
    private int[] rows = {};

    Chooser(RowSet set, T taker) {
      this.set = set;
      this.taker = taker;
    }

    @Override
    public void take(int batch, long firstRow, List<ColumnSlice> slices) {
      int size = slices.getFirst().rows();
      rows = rows.length < size ? new int[size] : rows;
      int first = (int) Math.max(0, set.from - firstRow);
      int last = (int) Math.min(size, set.to - firstRow);
      int count = 0;
      for (int row = first; row < last; row++) {
        if (set.chosen == null || set.chosen.get((int) (firstRow + row))) {
          rows[count++] = row;
        }
      }
      taker.take(firstRow, slices, rows, count);
    }
  }
}
