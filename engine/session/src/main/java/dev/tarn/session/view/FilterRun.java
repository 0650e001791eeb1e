package dev.tarn.session.view;

import dev.tarn.session.Result;
import dev.tarn.session.result.BatchScan;
import dev.tarn.session.result.ColumnSlice;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the rows that a specification lets through, batch by batch, in their order. It can go on
/// when more batches have come. For one thread at a time.
final class FilterRun {
  private static final int[] NONE = {};

  private final Result source;
  private final ViewSpec spec;
  private final ZoneId zone;
  private @Nullable Candidates candidates;
  private final RowNumbers rows = new RowNumbers();
  private final Map<Integer, int[]> waiting = new HashMap<>();
  private int done;
  private volatile long scanned;

  /// Begins without any rows.
  ///
  /// @param earlier a run over the same rows that knows which of them are worth a look; null for
  ///   none
  FilterRun(Result source, ViewSpec spec, ZoneId zone, @Nullable FilterRun earlier) {
    this.source = source;
    this.spec = spec;
    this.zone = zone;
    this.candidates = earlier == null ? null : earlier.candidates(spec);
  }

  /// The rows so far, ascending.
  RowNumbers rows() {
    return rows;
  }

  /// How many rows of the source were looked at.
  long scanned() {
    return scanned;
  }

  /// What this run found so far, for one that leaves out at least the same rows.
  private synchronized @Nullable Candidates candidates(ViewSpec later) {
    boolean useful = done > 0 && spec.hasFilters() && Narrowing.isNarrower(later, spec);
    return useful ? new Candidates(rows, rows.count(), done, Narrowing.isSame(later, spec)) : null;
  }

  /// Looks through the batches that have come since.
  void run(Work work) {
    List<Integer> columns = BatchFilter.columns(spec, source.schema());
    int from = done;
    int to;
    long end;
    int[] batches;
    try (BatchScan scan = BatchScan.open(source, columns, zone)) {
      to = scan.batches();
      end = scan.firstRow(to);
      batches = toRead(scan, from, to);
    }
    if (end > Integer.MAX_VALUE) {
      throw new IllegalStateException(
          "More than 2,147,483,647 rows cannot be filtered or sorted here; do it in the query");
    }
    if (to <= from) {
      return;
    }
    work.begin(batches.length);
    ParallelScan.run(
        source,
        columns,
        zone,
        batches,
        work,
        () -> new Taker(new BatchFilter(spec, source.schema(), zone)));
    scanned = end;
    if (candidates != null && to >= candidates.batches()) {
      candidates = null;
    }
  }

  /// Settles the batches of which all is known, and gives the others.
  private int[] toRead(BatchScan scan, int from, int to) {
    Candidates known = candidates;
    int[] batches = ParallelScan.range(from, to);
    if (known == null) {
      return batches;
    }
    int count = 0;
    for (int batch = from; batch < to; batch++) {
      long first = scan.firstRow(batch);
      if (batch < known.batches() && known.isSettled(first, scan.firstRow(batch + 1))) {
        put(batch, known.in(first, scan.firstRow(batch + 1), 0));
      } else {
        batches[count++] = batch;
      }
    }
    return Arrays.copyOf(batches, count);
  }

  private final class Taker implements ParallelScan.Taker {
    private final BatchFilter filter;

    Taker(BatchFilter filter) {
      this.filter = filter;
    }

    @Override
    public void take(int batch, long firstRow, List<ColumnSlice> slices) {
      int count = slices.getFirst().rows();
      Candidates known = candidates;
      byte[] kept =
          known != null && batch < known.batches()
              ? filter.rows(slices, known.in(firstRow, firstRow + count, firstRow))
              : filter.rows(slices);
      int[] numbers = new int[count];
      int size = 0;
      for (int row = 0; row < count; row++) {
        numbers[size] = (int) firstRow + row;
        size += kept[row];
      }
      put(batch, Arrays.copyOf(numbers, size));
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

  /// The rows that an earlier run let through.
  ///
  /// @param rows ascending
  /// @param count how many of them belong to the batches
  /// @param batches how many batches it looked through
  /// @param same true if this run lets the same rows through
  private record Candidates(RowNumbers rows, long count, int batches, boolean same) {
    /// Tells if nothing has to be read to know which rows between two are let through.
    boolean isSettled(long first, long end) {
      return same || place(first) == place(end);
    }

    /// Those from one row to before another, less a number.
    int[] in(long first, long end, long base) {
      long from = place(first);
      int size = (int) (place(end) - from);
      int[] numbers = size == 0 ? NONE : new int[size];
      for (int i = 0; i < size; i++) {
        numbers[i] = (int) (rows.get(from + i) - base);
      }
      return numbers;
    }

    private long place(long row) {
      return Math.min(count, rows.find(row));
    }
  }
}
