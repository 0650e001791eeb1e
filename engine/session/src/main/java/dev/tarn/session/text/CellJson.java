package dev.tarn.session.text;

import dev.tarn.session.CalendarInterval;
import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.StructValue;
import dev.tarn.session.VariantValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes values of a result as JSON: numbers (decimals exact), strings, arrays and objects; binary
/// as Base64; dates and times in ISO 8601, timestamps with the zone's offset; intervals as text;
/// `NaN` and the infinities in quotes; maps as objects with their keys as text.
///
/// Immutable and thread-safe. Takes the values that [dev.tarn.session.RowReader] gives.
public final class CellJson {
  private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ISO_LOCAL_DATE_TIME;
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

  private final ZoneId zone;
  private final CellText texts;

  private CellJson(ZoneId zone) {
    this.zone = zone;
    this.texts = CellText.in(zone);
  }

  /// Makes a writer.
  ///
  /// @param zone the zone whose offset timestamps are given
  /// @return the writer
  public static CellJson in(ZoneId zone) {
    return new CellJson(zone);
  }

  /// Writes a value.
  ///
  /// @param value as a row reader gives it
  /// @param type its type
  /// @return JSON in one line, `null` for null
  public String json(@Nullable Object value, DataType type) {
    StringBuilder out = new StringBuilder();
    append(value, type, out);
    return out.toString();
  }

  /// Writes a string.
  ///
  /// @param text any text
  /// @return JSON in quotes
  public static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2);
    JsonText.quote(text, out);
    return out.toString();
  }

  /// Writes a value behind what is there.
  ///
  /// @param value as a row reader gives it
  /// @param type its type
  /// @param out what it is appended to
  public void append(@Nullable Object value, DataType type, StringBuilder out) {
    switch (value) {
      case null -> out.append("null");
      case String string -> JsonText.quote(string, out);
      case Double number -> JsonText.number(number.doubleValue(), out);
      case Float number -> JsonText.number(number.floatValue(), out);
      case BigDecimal decimal -> out.append(decimal.toPlainString());
      case Number number -> out.append(number);
      case Boolean truth -> out.append(truth);
      case byte[] bytes -> quotePlain(Base64.getEncoder().encodeToString(bytes), out);
      case Instant instant -> quotePlain(MOMENT.format(instant.atZone(zone)), out);
      case LocalDateTime dateTime -> quotePlain(DATE_TIME.format(dateTime), out);
      case CalendarInterval interval -> quotePlain(IntervalText.calendar(interval), out);
      case VariantValue variant -> out.append(VariantJson.in(zone).json(variant));
      case List<?> list -> appendList(list, type, out);
      case Map<?, ?> map -> appendMap(map, type, out);
      case StructValue struct -> appendStruct(struct, type, out);
      default -> JsonText.quote(texts.text(value, type), out);
    }
  }

  private static void quotePlain(String text, StringBuilder out) {
    out.append('"').append(text).append('"');
  }

  private void appendList(List<?> list, DataType type, StringBuilder out) {
    DataType element = type instanceof DataType.Array array ? array.element() : Unknown.TYPE;
    char opening = '[';
    for (Object item : list) {
      out.append(opening);
      append(item, element, out);
      opening = ',';
    }
    out.append(list.isEmpty() ? "[]" : "]");
  }

  private void appendMap(Map<?, ?> map, DataType type, StringBuilder out) {
    DataType key = type instanceof DataType.Dictionary dictionary ? dictionary.key() : Unknown.TYPE;
    DataType item =
        type instanceof DataType.Dictionary dictionary ? dictionary.value() : Unknown.TYPE;
    char opening = '{';
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(opening);
      JsonText.quote(texts.text(entry.getKey(), key), out);
      out.append(':');
      append(entry.getValue(), item, out);
      opening = ',';
    }
    out.append(map.isEmpty() ? "{}" : "}");
  }

  private void appendStruct(StructValue struct, DataType type, StringBuilder out) {
    List<Column> fields = type instanceof DataType.Struct known ? known.fields() : List.of();
    char opening = '{';
    for (int i = 0; i < struct.values().size(); i++) {
      out.append(opening);
      JsonText.quote(struct.names().get(i), out);
      out.append(':');
      append(struct.values().get(i), i < fields.size() ? fields.get(i).type() : Unknown.TYPE, out);
      opening = ',';
    }
    out.append(struct.values().isEmpty() ? "{}" : "}");
  }
}
