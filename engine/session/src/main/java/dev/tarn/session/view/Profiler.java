package dev.tarn.session.view;

import dev.tarn.session.DataType;
import dev.tarn.session.DataType.Simple;
import dev.tarn.session.Result;
import dev.tarn.session.result.ColumnKind;
import dev.tarn.session.result.ColumnSlice;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/// Makes profiles of columns. For background threads.
public final class Profiler {
  /// Up to so many different values are counted exactly.
  static final int EXACT = 50_000;

  private static final int BINS = 24;
  private static final int TOP = 12;

  private Profiler() {}

  /// Profiles a column.
  ///
  /// @param result a view or any other result
  /// @param column from 0
  /// @param mostRows looks at whole batches spread over the rows, of together about so many rows;
  ///   [Long#MAX_VALUE] for all
  /// @param zone of moments in nested values
  /// @param work told how far it is; may stop it
  /// @return what is known of it
  public static ColumnProfile profile(
      Result result, int column, long mostRows, ZoneId zone, Work work) {
    RowSet rows = RowSet.all(result);
    DataType type = result.schema().column(column).type();
    List<Integer> columns = List.of(column);
    int[] all = rows.batches(columns, zone);
    int[] batches = spread(all, mostRows, result.rowCount());
    work.begin(2L * batches.length);
    First first = new First(type);
    rows.scan(columns, zone, batches, work, () -> new First(type)).forEach(first::addAll);
    ColumnProfile.Shape shape = new ColumnProfile.Shape.None();
    if (first.values > 0) {
      boolean unique = first.distinct() >= first.values && first.isExact() && first.values > 1;
      if (isMeasured(type) && first.high > first.low) {
        shape = histogram(rows, columns, zone, batches, work, first);
      } else if (unique) {
        shape = new ColumnProfile.Shape.Unique();
      } else if (first.isExact()) {
        shape = top(rows.source(), column, first);
      }
    }
    return new ColumnProfile(
        first.nulls + first.values,
        first.nulls,
        first.distinct(),
        first.isExact(),
        batches.length < all.length,
        first.extremes.min(),
        first.extremes.max(),
        shape);
  }

  private static int[] spread(int[] batches, long mostRows, long rows) {
    if (rows <= mostRows || batches.length == 0) {
      return batches;
    }
    int count = Math.clamp(batches.length * mostRows / rows, 1, batches.length);
    int[] some = new int[count];
    for (int i = 0; i < count; i++) {
      some[i] = batches[(int) ((long) i * batches.length / count)];
    }
    return some;
  }

  private static boolean isMeasured(DataType type) {
    return type.isNumber()
        || type == Simple.DATE
        || type == Simple.TIMESTAMP
        || type == Simple.TIMESTAMP_NTZ
        || type instanceof DataType.Time
        || type instanceof DataType.DayTimeInterval
        || type instanceof DataType.YearMonthInterval;
  }

  private static ColumnProfile.Shape top(Result source, int column, First first) {
    List<ValueCount> values = DistinctValues.values(source, column, most(first.counts));
    long counted = values.stream().mapToLong(ValueCount::count).sum();
    return new ColumnProfile.Shape.Top(values, first.values - counted);
  }

  /// The most frequent ones.
  private static HashCounts most(HashCounts counts) {
    long[] all = new long[counts.size()];
    int[] next = {0};
    counts.each((_, count, _) -> all[next[0]++] = count);
    Arrays.sort(all);
    long least = all[Math.max(0, all.length - TOP)];
    HashCounts most = new HashCounts(TOP);
    counts.each((hash, count, row) -> {
      if (count > least) {
        most.add(hash, count, row);
      }
    });
    counts.each((hash, count, row) -> {
      if (count == least) {
        most.add(hash, count, row);
      }
    });
    return most;
  }

  private static ColumnProfile.Shape histogram(
      RowSet rows, List<Integer> columns, ZoneId zone, int[] batches, Work work, First first) {
    long[] counts = new long[BINS];
    rows.scan(columns, zone, batches, work, () -> new Second(first.low, first.high))
        .forEach(second -> Arrays.setAll(counts, i -> counts[i] + second.counts[i]));
    return new ColumnProfile.Shape.Histogram(LongStream.of(counts).boxed().toList());
  }

  /// A number to measure a value with.
  private static double measure(ColumnSlice slice, int row) {
    return switch (slice.kind()) {
      case LONG -> slice.longs()[row];
      case DOUBLE -> slice.doubles()[row];
      case WIDE -> slice.highs()[row] * 0x1p64 + (slice.longs()[row] >>> 1) * 2.0;
      case TEXT, BYTES, SHOWN -> 0;
    };
  }

  /// Counts all but the histogram.
  private static final class First implements RowSet.Taker {
    private final Extremes extremes;
    private final HashCounts counts = new HashCounts(EXACT);
    private final HyperLogLog estimate = new HyperLogLog();
    private final boolean ordered;
    private long nulls;
    private long values;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    First(DataType type) {
      extremes = new Extremes(type);
      ordered = ColumnKind.of(type) != ColumnKind.SHOWN;
    }

    @Override
    public void take(long firstRow, List<ColumnSlice> slices, int[] rows, int count) {
      ColumnSlice slice = slices.getFirst();
      boolean measured = isMeasured(slice.type());
      for (int i = 0; i < count; i++) {
        int row = rows[i];
        if (slice.isNull(row)) {
          nulls++;
          continue;
        }
        values++;
        long hash = Hashes.of(slice, row);
        estimate.add(hash);
        if (!counts.isFull()) {
          counts.add(hash, 1, firstRow + row);
        }
        if (ordered) {
          extremes.add(slice, row);
        }
        double number = measured ? measure(slice, row) : 0;
        if (Double.isFinite(number)) {
          low = Math.min(low, number);
          high = Math.max(high, number);
        }
      }
    }

    void addAll(First other) {
      extremes.addAll(other.extremes);
      counts.addAll(other.counts);
      estimate.addAll(other.estimate);
      nulls += other.nulls;
      values += other.values;
      low = Math.min(low, other.low);
      high = Math.max(high, other.high);
    }

    boolean isExact() {
      return !counts.isFull();
    }

    long distinct() {
      return isExact() ? counts.size() : Math.min(values, estimate.estimate());
    }
  }

  /// Counts the histogram.
  private static final class Second implements RowSet.Taker {
    private final double low;
    private final double factor;
    private final long[] counts = new long[BINS];

    Second(double low, double high) {
      this.low = low;
      this.factor = BINS / (high - low);
    }

    @Override
    public void take(long firstRow, List<ColumnSlice> slices, int[] rows, int count) {
      ColumnSlice slice = slices.getFirst();
      for (int i = 0; i < count; i++) {
        double number = slice.isNull(rows[i]) ? Double.NaN : measure(slice, rows[i]);
        if (Double.isFinite(number)) {
          counts[(int) Math.clamp((number - low) * factor, 0, BINS - 1)]++;
        }
      }
    }
  }
}
