package dev.tarn.session.view;

import dev.tarn.session.DataType;
import dev.tarn.session.result.ColumnKind;
import dev.tarn.session.result.ColumnSlice;
import dev.tarn.session.result.PlainValue;
import dev.tarn.session.text.CellText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Tells if values lie between two ends.
@FunctionalInterface
interface RangeTest {

  /// Looks at a value that is not null.
  boolean contains(ColumnSlice slice, int row);

  /// Makes the test of a range.
  static RangeTest of(ColumnFilter.Range range, DataType type, ZoneId zone) {
    Comparison from = comparison(range.from(), type, zone);
    Comparison to = comparison(range.to(), type, zone);
    int lowest = range.from() != null && range.from().inclusive() ? 0 : 1;
    int highest = range.to() != null && range.to().inclusive() ? 0 : -1;
    return (slice, row) ->
        (from == null || from.with(slice, row) >= lowest)
            && (to == null || to.with(slice, row) <= highest);
  }

  /// Compares values with one end.
  @FunctionalInterface
  interface Comparison {
    /// -1, 0 or 1 if the value is below, at or above the end.
    int with(ColumnSlice slice, int row);
  }

  private static @Nullable Comparison comparison(
      @Nullable Bound bound, DataType type, ZoneId zone) {
    if (bound == null) {
      return null;
    }
    Object value = bound.value();
    return switch (ColumnKind.of(type)) {
      case LONG -> longs(value, type);
      case DOUBLE -> {
        double end = ((Number) value).doubleValue() + 0.0;
        yield (slice, row) -> Double.compare(slice.doubles()[row] + 0.0, end);
      }
      case WIDE -> {
        BigDecimal end = (BigDecimal) value;
        yield (slice, row) ->
            SliceValue.ofWide(slice.highs()[row], slice.longs()[row], type).compareTo(end);
      }
      case TEXT, SHOWN ->
          bytes(CellText.in(zone).text(value, type).getBytes(StandardCharsets.UTF_8));
      case BYTES -> bytes((byte[]) value);
    };
  }

  private static Comparison longs(Object value, DataType type) {
    if (value instanceof BigDecimal decimal && type instanceof DataType.Decimal) {
      // The end may have more digits than the column, and be larger than all of its numbers.
      BigInteger floor = PlainValue.unscaled(decimal, type);
      if (floor.bitLength() > 62) {
        return (_, _) -> -floor.signum();
      }
      long end = floor.longValue();
      boolean between =
          SliceValue.ofLong(end, type) instanceof BigDecimal at && at.compareTo(decimal) < 0;
      return (slice, row) -> {
        int order = Long.compare(slice.longs()[row], end);
        return order == 0 && between ? -1 : order;
      };
    }
    long end = PlainValue.number(value, type);
    return (slice, row) -> Long.compare(slice.longs()[row], end);
  }

  private static Comparison bytes(byte[] end) {
    return (slice, row) ->
        Integer.signum(
            Arrays.compareUnsigned(
                slice.data(), slice.offsets()[row], slice.offsets()[row + 1], end, 0, end.length));
  }
}
