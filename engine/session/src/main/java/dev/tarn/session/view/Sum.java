package dev.tarn.session.view;

import dev.tarn.session.DataType;
import dev.tarn.session.result.ColumnKind;
import dev.tarn.session.result.ColumnSlice;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/// Adds up numbers of a column: whole ones and decimals exactly, floating ones with what each
/// addition loses kept aside. For one thread.
final class Sum {
  private final boolean exact;
  private final int scale;
  private long count;
  private long low;
  private long high;
  private BigInteger wide = BigInteger.ZERO;
  private double total;
  private double lost;

  Sum(DataType type) {
    exact = ColumnKind.of(type) != ColumnKind.DOUBLE;
    scale = type instanceof DataType.Decimal decimal ? decimal.scale() : 0;
  }

  /// Takes a value that is not null.
  void add(ColumnSlice slice, int row) {
    count++;
    switch (slice.kind()) {
      case LONG -> addLong(slice.longs()[row]);
      case WIDE -> wide = wide.add(SliceValue.wide(slice.highs()[row], slice.longs()[row]));
      default -> addDouble(slice.doubles()[row]);
    }
  }

  private void addLong(long value) {
    low += value;
    high += (value >> 63) + (Long.compareUnsigned(low, value) < 0 ? 1 : 0);
  }

  private void addDouble(double value) {
    double next = total + value;
    if (Double.isFinite(next)) {
      lost += Math.abs(total) >= Math.abs(value) ? (total - next) + value : (value - next) + total;
    }
    total = next;
  }

  void addAll(Sum other) {
    count += other.count;
    wide = wide.add(other.wide).add(SliceValue.wide(other.high, other.low));
    if (!exact) {
      addDouble(other.total);
      lost += other.lost;
    }
  }

  /// How many values were added.
  long count() {
    return count;
  }

  /// The sum: `BigDecimal` of the column's scale, or `Double`; null without values.
  @Nullable Number value() {
    if (count == 0) {
      return null;
    }
    return exact
        ? new BigDecimal(wide.add(SliceValue.wide(high, low)), scale)
        : (Number) (Double.isFinite(total) ? total + lost : total);
  }

  /// The mean, with four digits more than the sum; null without values.
  @Nullable Number mean() {
    return mean(value(), count);
  }

  static @Nullable Number mean(@Nullable Number sum, long count) {
    return switch (sum) {
      case null -> null;
      case BigDecimal decimal ->
          decimal
              .divide(BigDecimal.valueOf(count), new MathContext(60))
              .setScale(decimal.scale() + 4, java.math.RoundingMode.HALF_UP);
      default -> sum.doubleValue() / count;
    };
  }
}
