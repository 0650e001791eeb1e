package dev.tarn.session.view;

import dev.tarn.session.DataType;
import dev.tarn.session.DataType.Simple;
import dev.tarn.session.result.ColumnSlice;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/// Makes the values that a row reader gives of what slices hold.
final class SliceValue {
  private SliceValue() {}

  /// A value that is not null; those of kind `SHOWN` come as their text.
  static Object of(ColumnSlice slice, int row) {
    return switch (slice.kind()) {
      case LONG -> ofLong(slice.longs()[row], slice.type());
      case DOUBLE -> ofDouble(slice.doubles()[row], slice.type());
      case WIDE -> ofWide(slice.highs()[row], slice.longs()[row], slice.type());
      case TEXT, SHOWN -> {
        int from = slice.offsets()[row];
        yield new String(
            slice.data(), from, slice.offsets()[row + 1] - from, StandardCharsets.UTF_8);
      }
      case BYTES ->
          Arrays.copyOfRange(slice.data(), slice.offsets()[row], slice.offsets()[row + 1]);
    };
  }

  static Object ofDouble(double value, DataType type) {
    return type == Simple.FLOAT ? (Object) (float) value : (Object) value;
  }

  static BigInteger wide(long high, long low) {
    byte[] bytes = new byte[16];
    for (int i = 0; i < 8; i++) {
      bytes[i] = (byte) (high >> (56 - 8 * i));
      bytes[8 + i] = (byte) (low >> (56 - 8 * i));
    }
    return new BigInteger(bytes);
  }

  static BigDecimal ofWide(long high, long low, DataType type) {
    int scale = type instanceof DataType.Decimal decimal ? decimal.scale() : 0;
    return new BigDecimal(wide(high, low), scale);
  }

  static Object ofLong(long value, DataType type) {
    return switch (type) {
      case Simple simple ->
          switch (simple) {
            case BOOLEAN -> value != 0;
            case TINYINT -> (byte) value;
            case SMALLINT -> (short) value;
            case INT -> (int) value;
            case DATE -> LocalDate.ofEpochDay(value);
            case TIMESTAMP -> Instant.EPOCH.plus(value, ChronoUnit.MICROS);
            case TIMESTAMP_NTZ ->
                LocalDateTime.ofEpochSecond(
                    Math.floorDiv(value, 1_000_000L),
                    (int) Math.floorMod(value, 1_000_000L) * 1000,
                    ZoneOffset.UTC);
            default -> value;
          };
      case DataType.Decimal decimal -> BigDecimal.valueOf(value, decimal.scale());
      case DataType.Time _ -> LocalTime.ofNanoOfDay(value);
      case DataType.YearMonthInterval _ -> Period.ofMonths(Math.toIntExact(value)).normalized();
      case DataType.DayTimeInterval _ -> Duration.of(value, ChronoUnit.MICROS);
      default -> value;
    };
  }
}
