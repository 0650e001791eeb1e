package dev.tarn.session.view;

import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import dev.tarn.session.result.ColumnSlice;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The different values of a column with their counts, the most frequent first.
///
/// @param values without null
/// @param nulls how many rows are null
/// @param complete false if there are more values than were wanted
public record DistinctValues(List<ValueCount> values, long nulls, boolean complete) {

  /// Copies the values.
  public DistinctValues {
    values = List.copyOf(values);
  }

  /// Counts the values. Takes long; for background threads.
  ///
  /// @param result a view or any other result
  /// @param column from 0
  /// @param most how many different values at most
  /// @param zone of moments in nested values
  /// @param work told how far it is; may stop it
  /// @return the values
  public static DistinctValues of(Result result, int column, int most, ZoneId zone, Work work) {
    RowSet rows = RowSet.all(result);
    Counter all = new Counter(most);
    rows.scan(List.of(column), zone, work, () -> new Counter(most)).forEach(all::addAll);
    return new DistinctValues(
        values(rows.source(), column, all.counts), all.nulls, !all.counts.isFull());
  }

  /// Reads the values that were counted, the most frequent first.
  static List<ValueCount> values(Result source, int column, HashCounts counts) {
    record Counted(long row, long count) {}
    List<Counted> counted = new ArrayList<>();
    counts.each((_, count, row) -> counted.add(new Counted(row, count)));
    counted.sort(Comparator.comparingLong(Counted::row));
    List<ValueCount> values = new ArrayList<>();
    try (RowReader reader = source.open()) {
      for (Counted each : counted) {
        values.add(new ValueCount(reader.value(each.row(), column), each.count()));
      }
    }
    values.sort(Comparator.comparingLong(ValueCount::count).reversed());
    return values;
  }

  private static final class Counter implements RowSet.Taker {
    private final HashCounts counts;
    private long nulls;

    Counter(int most) {
      counts = new HashCounts(most);
    }

    @Override
    public void take(long firstRow, List<ColumnSlice> slices, int[] rows, int count) {
      ColumnSlice slice = slices.getFirst();
      for (int i = 0; i < count; i++) {
        if (slice.isNull(rows[i])) {
          nulls++;
        } else {
          counts.add(Hashes.of(slice, rows[i]), 1, firstRow + rows[i]);
        }
      }
    }

    void addAll(Counter other) {
      nulls += other.nulls;
      counts.addAll(other.counts);
    }
  }
}
