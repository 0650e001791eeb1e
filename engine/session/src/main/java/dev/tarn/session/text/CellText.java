package dev.tarn.session.text;

import dev.tarn.session.CalendarInterval;
import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.StructValue;
import dev.tarn.session.VariantValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes values of a result as Spark SQL shows them: `1.50`, `2026-01-31 08:00:00.5`, `[1, 2]`,
/// `{a -> 1}`, `{1, x}`, `INTERVAL '1-2' YEAR TO MONTH`, binary as `X'0AFF'`, variants as JSON.
///
/// Immutable and thread-safe. Takes the values that [dev.tarn.session.RowReader] gives.
public final class CellText {
  /// What stands for SQL `NULL`.
  public static final String NULL = "NULL";

  private final ZoneId zone;
  private final int limit;

  private CellText(ZoneId zone, int limit) {
    this.zone = zone;
    this.limit = limit;
  }

  /// Writes values whole.
  ///
  /// @param zone the zone in which timestamps are shown
  /// @return the writer
  public static CellText in(ZoneId zone) {
    return new CellText(zone, Integer.MAX_VALUE);
  }

  /// Writes no more than the beginning of a long value, with `…` behind it, and does no work for
  /// the rest.
  ///
  /// @param characters the most UTF-16 units, without the ellipsis
  /// @return the writer
  public CellText shortened(int characters) {
    return new CellText(zone, characters);
  }

  /// Writes a value.
  ///
  /// @param value as a row reader gives it
  /// @param type its type
  /// @return the text; [#NULL] for null
  public String text(@Nullable Object value, DataType type) {
    if (value instanceof String string && string.length() <= limit) {
      return string;
    }
    StringBuilder out = new StringBuilder();
    append(value, type, out);
    if (out.length() > limit) {
      int end = Character.isHighSurrogate(out.charAt(Math.max(0, limit - 1))) ? limit - 1 : limit;
      out.setLength(Math.max(0, end));
      out.append('…');
    }
    return out.toString();
  }

  private void append(@Nullable Object value, DataType type, StringBuilder out) {
    switch (value) {
      case null -> out.append(NULL);
      case String string -> out.append(string, 0, Math.min(string.length(), room(out)));
      case BigDecimal decimal -> out.append(decimal.toPlainString());
      case byte[] bytes -> appendBinary(bytes, out);
      case LocalDate date -> out.append(date);
      case Instant instant -> TimeText.append(LocalDateTime.ofInstant(instant, zone), out);
      case LocalDateTime dateTime -> TimeText.append(dateTime, out);
      case LocalTime time -> TimeText.append(time, out);
      case Period period -> out.append(IntervalText.yearMonth(period, type));
      case Duration duration -> out.append(IntervalText.dayTime(duration, type));
      case CalendarInterval interval -> out.append(IntervalText.calendar(interval));
      case VariantValue variant -> out.append(VariantJson.in(zone).json(variant));
      case List<?> list -> appendList(list, type, out);
      case Map<?, ?> map -> appendMap(map, type, out);
      case StructValue struct -> appendStruct(struct, type, out);
      default -> out.append(value);
    }
  }

  private int room(StringBuilder out) {
    return limit == Integer.MAX_VALUE ? limit : Math.max(0, limit + 1 - out.length());
  }

  private boolean isFull(StringBuilder out) {
    return out.length() > limit;
  }

  private void appendBinary(byte[] bytes, StringBuilder out) {
    int count = Math.min(bytes.length, room(out) / 2 + 1);
    out.append("X'").append(HexFormat.of().withUpperCase().formatHex(bytes, 0, count)).append('\'');
  }

  private void appendList(List<?> list, DataType type, StringBuilder out) {
    DataType element = type instanceof DataType.Array array ? array.element() : Unknown.TYPE;
    out.append('[');
    String separator = "";
    for (Object item : list) {
      if (isFull(out)) {
        return;
      }
      out.append(separator);
      append(item, element, out);
      separator = ", ";
    }
    out.append(']');
  }

  private void appendMap(Map<?, ?> map, DataType type, StringBuilder out) {
    DataType key = type instanceof DataType.Dictionary dictionary ? dictionary.key() : Unknown.TYPE;
    DataType item =
        type instanceof DataType.Dictionary dictionary ? dictionary.value() : Unknown.TYPE;
    out.append('{');
    String separator = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (isFull(out)) {
        return;
      }
      out.append(separator);
      append(entry.getKey(), key, out);
      out.append(" -> ");
      append(entry.getValue(), item, out);
      separator = ", ";
    }
    out.append('}');
  }

  private void appendStruct(StructValue struct, DataType type, StringBuilder out) {
    List<Column> fields = type instanceof DataType.Struct known ? known.fields() : List.of();
    out.append('{');
    for (int i = 0; i < struct.values().size() && !isFull(out); i++) {
      out.append(i == 0 ? "" : ", ");
      append(struct.values().get(i), i < fields.size() ? fields.get(i).type() : Unknown.TYPE, out);
    }
    out.append('}');
  }
}
