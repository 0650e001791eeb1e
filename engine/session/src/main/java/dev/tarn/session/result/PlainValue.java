package dev.tarn.session.result;

import dev.tarn.session.DataType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// Turns values of a row reader into the numbers that slices hold.
public final class PlainValue {
  private PlainValue() {}

  /// The number of a value whose kind is [ColumnKind#LONG].
  ///
  /// @param value as a row reader gives it
  /// @param type its type
  /// @return as [ColumnKind] tells
  public static long number(Object value, DataType type) {
    return switch (value) {
      case Boolean truth -> truth ? 1 : 0;
      case BigDecimal decimal -> unscaled(decimal, type).longValueExact();
      case Number number -> number.longValue();
      case LocalDate day -> day.toEpochDay();
      case Instant moment -> ChronoUnit.MICROS.between(Instant.EPOCH, moment);
      case LocalDateTime time ->
          ChronoUnit.MICROS.between(Instant.EPOCH, time.toInstant(ZoneOffset.UTC));
      case LocalTime time -> time.toNanoOfDay();
      case Period period -> period.toTotalMonths();
      case Duration duration ->
          Math.addExact(
              Math.multiplyExact(duration.getSeconds(), 1_000_000L), duration.getNano() / 1000);
      default -> throw new IllegalArgumentException("No number: " + value.getClass());
    };
  }

  /// A decimal's digits at the scale of its type, rounded down if it has more.
  ///
  /// @param value any decimal
  /// @param type a decimal type
  /// @return the unscaled number
  public static BigInteger unscaled(BigDecimal value, DataType type) {
    int scale = type instanceof DataType.Decimal decimal ? decimal.scale() : value.scale();
    return value.setScale(scale, RoundingMode.FLOOR).unscaledValue();
  }

  static void put(Object value, DataType type, ColumnSlice slice, int row) {
    switch (slice.kind()) {
      case DOUBLE -> slice.doubles()[row] = ((Number) value).doubleValue();
      case WIDE -> {
        BigInteger unscaled = unscaled((BigDecimal) value, type);
        slice.longs()[row] = unscaled.longValue();
        slice.highs()[row] = unscaled.shiftRight(64).longValue();
      }
      default -> slice.longs()[row] = number(value, type);
    }
  }
}
