package dev.tarn.session.view;

import dev.tarn.session.DataType;
import dev.tarn.session.Result;
import dev.tarn.session.result.ColumnSlice;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What some cells come to. Sum and mean are of the cells with numbers, `BigDecimal` and exact if
/// all of them are, else `Double`. Smallest and largest are values of the numbers, or of the one
/// column if it has none.
///
/// @param cells how many cells
/// @param values how many of them are not null
/// @param numbers how many have numbers
/// @param sum null without numbers
/// @param mean null without numbers; four digits more than the sum
/// @param min null without values
/// @param max null without values
/// @param type that of the smallest and the largest; of several columns the first one's
public record RangeSummary(
    long cells,
    long values,
    long numbers,
    @Nullable Number sum,
    @Nullable Number mean,
    @Nullable Object min,
    @Nullable Object max,
    DataType type) {

  /// Adds up cells. Takes long; for background threads.
  ///
  /// @param result a view or any other result
  /// @param firstRow from 0
  /// @param rows at least 1
  /// @param columns of the result, at least one
  /// @param zone of moments in nested values
  /// @param work told how far it is; may stop it
  /// @return what they come to
  public static RangeSummary of(
      Result result, long firstRow, long rows, List<Integer> columns, ZoneId zone, Work work) {
    List<DataType> types =
        columns.stream().map(column -> result.schema().column(column).type()).toList();
    List<Adder> adders =
        RowSet.of(result, firstRow, rows).scan(columns, zone, work, () -> new Adder(types));
    Adder all = new Adder(types);
    adders.forEach(all::addAll);
    return all.summary(rows * columns.size());
  }

  private static final class Adder implements RowSet.Taker {
    private final List<DataType> types;
    private final List<Sum> sums = new ArrayList<>();
    private final List<Extremes> extremes = new ArrayList<>();
    private long values;

    Adder(List<DataType> types) {
      this.types = types;
      for (DataType type : types) {
        sums.add(new Sum(type));
        extremes.add(new Extremes(type));
      }
    }

    @Override
    public void take(long firstRow, List<ColumnSlice> slices, int[] rows, int count) {
      for (int column = 0; column < slices.size(); column++) {
        ColumnSlice slice = slices.get(column);
        boolean number = slice.type().isNumber();
        boolean extreme = number || types.size() == 1;
        for (int i = 0; i < count; i++) {
          if (!slice.isNull(rows[i])) {
            values++;
            if (number) {
              sums.get(column).add(slice, rows[i]);
            }
            if (extreme) {
              extremes.get(column).add(slice, rows[i]);
            }
          }
        }
      }
    }

    void addAll(Adder other) {
      values += other.values;
      for (int i = 0; i < types.size(); i++) {
        sums.get(i).addAll(other.sums.get(i));
        extremes.get(i).addAll(other.extremes.get(i));
      }
    }

    RangeSummary summary(long cells) {
      long numbers = 0;
      Number sum = null;
      Object min = null;
      Object max = null;
      DataType type = types.getFirst();
      for (int i = 0; i < types.size(); i++) {
        Extremes own = extremes.get(i);
        if (own.min() != null) {
          type = min == null ? types.get(i) : type;
          min = min == null || compare(own.min(), min) < 0 ? own.min() : min;
          max = max == null || compare(own.max(), max) > 0 ? own.max() : max;
        }
        numbers += sums.get(i).count();
        sum = plus(sum, sums.get(i).value());
      }
      return new RangeSummary(cells, values, numbers, sum, Sum.mean(sum, numbers), min, max, type);
    }

    private static int compare(@Nullable Object left, @Nullable Object right) {
      if (left instanceof Number a && right instanceof Number b) {
        return isExact(a) && isExact(b)
            ? decimal(a).compareTo(decimal(b))
            : Double.compare(a.doubleValue(), b.doubleValue());
      }
      return 0;
    }

    private static boolean isExact(Number number) {
      return !(number instanceof Double) && !(number instanceof Float);
    }

    private static BigDecimal decimal(Number number) {
      return number instanceof BigDecimal decimal
          ? decimal
          : BigDecimal.valueOf(number.longValue());
    }

    private static @Nullable Number plus(@Nullable Number left, @Nullable Number right) {
      if (left == null || right == null) {
        return left == null ? right : left;
      }
      return left instanceof BigDecimal a && right instanceof BigDecimal b
          ? a.add(b)
          : (Number) (left.doubleValue() + right.doubleValue());
    }
  }
}
