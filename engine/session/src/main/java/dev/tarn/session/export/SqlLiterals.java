package dev.tarn.session.export;

import dev.tarn.session.CalendarInterval;
import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;
import dev.tarn.session.StructValue;
import dev.tarn.session.VariantValue;
import dev.tarn.session.text.CellText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes values as literals of Spark's SQL.
final class SqlLiterals {
  private static final DataType UNKNOWN = new DataType.Other("unknown");

  private final CellText texts;
  private final CellText utc = CellText.in(ZoneOffset.UTC);

  /// Takes the zone of moments inside other values.
  SqlLiterals(ZoneId zone) {
    this.texts = CellText.in(zone);
  }

  /// The values of a row, with commas between.
  String row(RowReader rows, long row, Schema schema, List<Integer> columns) {
    return columns.stream()
        .map(place -> of(rows.value(row, place), schema.column(place).type()))
        .collect(Collectors.joining(", "));
  }

  /// A value.
  String of(@Nullable Object value, DataType type) {
    return switch (value) {
      case null -> "NULL";
      case String text -> SqlNames.text(text);
      case Float number -> floating(number, "FLOAT");
      case Double number -> floating(number, "DOUBLE");
      case BigDecimal number -> number.toPlainString() + "BD";
      case Number number -> number.toString();
      case Boolean truth -> truth.toString();
      case byte[] bytes -> "X'" + HexFormat.of().withUpperCase().formatHex(bytes) + "'";
      case LocalDate day -> "DATE'" + day + "'";
      case Instant moment -> "TIMESTAMP'" + utc.text(moment, type) + "Z'";
      case LocalDateTime time -> "TIMESTAMP_NTZ'" + utc.text(time, type) + "'";
      case LocalTime time -> "TIME'" + utc.text(time, type) + "'";
      case CalendarInterval interval -> "INTERVAL '" + texts.text(interval, type) + "'";
      case List<?> list -> list(list, type);
      case Map<?, ?> map -> map(map, type);
      case StructValue struct -> struct(struct, type);
      case VariantValue variant -> "parse_json(" + SqlNames.text(texts.text(variant, type)) + ")";
      default -> texts.text(value, type);
    };
  }

  private static String floating(Number number, String type) {
    return Double.isFinite(number.doubleValue())
        ? number + (type.equals("FLOAT") ? "F" : "D")
        : "CAST('" + number + "' AS " + type + ")";
  }

  private String list(List<?> list, DataType type) {
    DataType element = type instanceof DataType.Array array ? array.element() : UNKNOWN;
    return list.stream()
        .map(item -> of(item, element))
        .collect(Collectors.joining(", ", "array(", ")"));
  }

  private String map(Map<?, ?> map, DataType type) {
    DataType key = type instanceof DataType.Dictionary known ? known.key() : UNKNOWN;
    DataType item = type instanceof DataType.Dictionary known ? known.value() : UNKNOWN;
    return map.entrySet().stream()
        .map(entry -> of(entry.getKey(), key) + ", " + of(entry.getValue(), item))
        .collect(Collectors.joining(", ", "map(", ")"));
  }

  private String struct(StructValue struct, DataType type) {
    List<Column> fields = type instanceof DataType.Struct known ? known.fields() : List.of();
    StringBuilder out = new StringBuilder("named_struct(");
    for (int i = 0; i < struct.values().size(); i++) {
      out.append(i == 0 ? "" : ", ").append(SqlNames.text(struct.names().get(i))).append(", ");
      out.append(of(struct.values().get(i), i < fields.size() ? fields.get(i).type() : UNKNOWN));
    }
    return out.append(')').toString();
  }
}
