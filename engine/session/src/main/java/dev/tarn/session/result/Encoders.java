package dev.tarn.session.result;

import dev.tarn.session.CalendarInterval;
import dev.tarn.session.StructValue;
import dev.tarn.session.VariantValue;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.DurationVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.IntervalMonthDayNanoVector;
import org.apache.arrow.vector.IntervalYearVector;
import org.apache.arrow.vector.NullVector;
import org.apache.arrow.vector.SmallIntVector;
import org.apache.arrow.vector.TimeNanoVector;
import org.apache.arrow.vector.TimeStampMicroTZVector;
import org.apache.arrow.vector.TimeStampMicroVector;
import org.apache.arrow.vector.TinyIntVector;
import org.apache.arrow.vector.VarBinaryVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.complex.StructVector;
import org.jspecify.annotations.Nullable;

/// Chooses the encoder of a vector that [ArrowSchemas] made the field of.
final class Encoders {
  private Encoders() {}

  /// Chooses an encoder.
  static Encoder of(FieldVector vector) {
    return switch (vector) {
      case NullVector _ -> (_, _) -> {};
      case BitVector v -> plain(v, (i, x) -> v.setSafe(i, (Boolean) x ? 1 : 0));
      case TinyIntVector v -> plain(v, (i, x) -> v.setSafe(i, (Byte) x));
      case SmallIntVector v -> plain(v, (i, x) -> v.setSafe(i, (Short) x));
      case IntVector v -> plain(v, (i, x) -> v.setSafe(i, (Integer) x));
      case BigIntVector v -> plain(v, (i, x) -> v.setSafe(i, (Long) x));
      case Float4Vector v -> plain(v, (i, x) -> v.setSafe(i, (Float) x));
      case Float8Vector v -> plain(v, (i, x) -> v.setSafe(i, (Double) x));
      case DecimalVector v -> plain(v, (i, x) -> v.setSafe(i, (BigDecimal) x));
      case VarCharVector v ->
          plain(v, (i, x) -> v.setSafe(i, String.valueOf(x).getBytes(StandardCharsets.UTF_8)));
      case VarBinaryVector v -> plain(v, (i, x) -> v.setSafe(i, bytes(x)));
      case DateDayVector v ->
          plain(v, (i, x) -> v.setSafe(i, Math.toIntExact(((LocalDate) x).toEpochDay())));
      case TimeNanoVector v -> plain(v, (i, x) -> v.setSafe(i, ((LocalTime) x).toNanoOfDay()));
      case TimeStampMicroTZVector v -> plain(v, (i, x) -> v.setSafe(i, micros((Instant) x)));
      case TimeStampMicroVector v ->
          plain(v, (i, x) -> v.setSafe(i, micros(((LocalDateTime) x).toInstant(ZoneOffset.UTC))));
      case IntervalYearVector v ->
          plain(v, (i, x) -> v.setSafe(i, Math.toIntExact(((Period) x).toTotalMonths())));
      case DurationVector v -> plain(v, (i, x) -> v.setSafe(i, micros((Duration) x)));
      case IntervalMonthDayNanoVector v ->
          plain(
              v,
              (i, x) -> {
                CalendarInterval interval = (CalendarInterval) x;
                v.setSafe(i, interval.months(), interval.days(), interval.microseconds() * 1000);
              });
      case ListVector v -> list(v);
      case StructVector v -> struct(v);
      default -> throw new IllegalArgumentException("No encoder of " + vector.getField());
    };
  }

  /// Sets one value that is not null.
  @FunctionalInterface
  private interface Setter {
    void set(int index, Object value);
  }

  private static Encoder plain(FieldVector vector, Setter setter) {
    return (index, value) -> {
      if (value == null) {
        vector.setNull(index);
      } else {
        setter.set(index, value);
      }
    };
  }

  private static byte[] bytes(Object value) {
    if (value instanceof ByteBuffer buffer) {
      byte[] copy = new byte[buffer.remaining()];
      buffer.duplicate().get(copy);
      return copy;
    }
    return (byte[]) value;
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  private static long micros(Duration duration) {
    return Math.addExact(
        Math.multiplyExact(duration.getSeconds(), 1_000_000L), duration.getNano() / 1000);
  }

  /// Arrays, and maps, which are lists of entries.
  private static Encoder list(ListVector list) {
    Encoder elements = of(list.getDataVector());
    int[] used = new int[1];
    return (index, value) -> {
      if (value == null) {
        list.setNull(index);
        return;
      }
      List<?> items =
          value instanceof Map<?, ?> map
              ? map.entrySet().stream().map(Encoders::entry).toList()
              : (List<?>) value;
      list.startNewValue(index);
      for (Object item : items) {
        elements.set(used[0]++, item);
      }
      list.endValue(index, items.size());
    };
  }

  private static StructValue entry(Map.Entry<?, ?> entry) {
    List<@Nullable Object> values = new ArrayList<>(2);
    values.add(entry.getKey());
    values.add(entry.getValue());
    return new StructValue(List.of("key", "value"), values);
  }

  private static Encoder struct(StructVector struct) {
    List<Encoder> fields = new ArrayList<>();
    for (int i = 0; i < struct.size(); i++) {
      fields.add(of((FieldVector) struct.getChildByOrdinal(i)));
    }
    return (index, value) -> {
      if (value == null) {
        struct.setNull(index);
        fields.forEach(field -> field.set(index, null));
        return;
      }
      struct.setIndexDefined(index);
      List<?> values =
          value instanceof VariantValue variant
              ? List.of(variant.value(), variant.metadata())
              : ((StructValue) value).values();
      for (int i = 0; i < fields.size(); i++) {
        fields.get(i).set(index, values.get(i));
      }
    };
  }
}
