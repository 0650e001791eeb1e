package dev.tarn.session.view;

import dev.tarn.session.Result;
import dev.tarn.session.result.BatchScan;
import dev.tarn.session.result.ColumnSlice;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the rows that a specification lets through, batch by batch, in their order. It can go on
/// when more batches have come. For one thread at a time.
final class FilterRun {
  private final Result source;
  private final ViewSpec spec;
  private final ZoneId zone;
  private final RowNumbers rows = new RowNumbers();
  private final Map<Integer, int[]> waiting = new HashMap<>();
  private int done;
  private volatile long scanned;

  FilterRun(Result source, ViewSpec spec, ZoneId zone) {
    this.source = source;
    this.spec = spec;
    this.zone = zone;
  }

  /// The rows so far, ascending.
  RowNumbers rows() {
    return rows;
  }

  /// How many rows of the source were looked at.
  long scanned() {
    return scanned;
  }

  /// Looks through the batches that have come since.
  void run(Work work) {
    List<Integer> columns = BatchFilter.columns(spec, source.schema());
    int from = done;
    int to;
    long end;
    try (BatchScan scan = BatchScan.open(source, columns, zone)) {
      to = scan.batches();
      end = scan.firstRow(to);
    }
    if (end > Integer.MAX_VALUE) {
      throw new IllegalStateException(
          "More than 2,147,483,647 rows cannot be filtered or sorted here; do it in the query");
    }
    if (to <= from) {
      return;
    }
    work.begin(to - from);
    ParallelScan.run(
        source,
        columns,
        zone,
        ParallelScan.range(from, to),
        work,
        () -> new Taker(new BatchFilter(spec, source.schema(), zone)));
    scanned = end;
  }

  private final class Taker implements ParallelScan.Taker {
    private final BatchFilter filter;

    Taker(BatchFilter filter) {
      this.filter = filter;
    }

    @Override
    public void take(int batch, long firstRow, List<ColumnSlice> slices) {
      byte[] kept = filter.rows(slices);
      int count = slices.getFirst().rows();
      int[] numbers = new int[count];
      int size = 0;
      for (int row = 0; row < count; row++) {
        numbers[size] = (int) firstRow + row;
        size += kept[row];
      }
      put(batch, java.util.Arrays.copyOf(numbers, size));
    }
  }

  /// Adds what a batch gave, when all before it have been added.
  private synchronized void put(int batch, int[] numbers) {
    waiting.put(batch, numbers);
    for (int[] next = waiting.remove(done); next != null; next = waiting.remove(done)) {
      rows.add(next, next.length);
      done++;
    }
  }
}
