package dev.tarn.session.connect;

import dev.tarn.session.DataType;
import dev.tarn.session.StructValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.arrow.vector.util.Text;
import org.jspecify.annotations.Nullable;

/// Turns what Arrow's own accessors give for a value into what row readers give, for the few rows
/// that are held in memory.
final class ArrowCells {
  private ArrowCells() {}

  /// Turns a value.
  ///
  /// @param type the column's
  /// @param value as a vector gives it
  /// @return as [dev.tarn.session.RowReader] gives it
  static @Nullable Object value(DataType type, @Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Text text -> text.toString();
      case Integer days when type == DataType.Simple.DATE -> LocalDate.ofEpochDay(days);
      case Long micros when type == DataType.Simple.TIMESTAMP ->
          Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
      case List<?> list when type instanceof DataType.Dictionary(var keys, var values) ->
          map(keys, values, list);
      case List<?> list when type instanceof DataType.Array(var element) -> list(element, list);
      case Map<?, ?> fields when type instanceof DataType.Struct struct -> struct(struct, fields);
      default -> value;
    };
  }

  private static List<@Nullable Object> list(DataType element, List<?> values) {
    List<@Nullable Object> list = new ArrayList<>();
    values.forEach(value -> list.add(value(element, value)));
    return list;
  }

  private static Map<Object, @Nullable Object> map(
      DataType keys, DataType values, List<?> entries) {
    Map<Object, @Nullable Object> map = new LinkedHashMap<>();
    for (Object entry : entries) {
      if (entry instanceof Map<?, ?> pair) {
        Object key = value(keys, pair.get("key"));
        if (key != null) {
          map.put(key, value(values, pair.get("value")));
        }
      }
    }
    return map;
  }

  private static StructValue struct(DataType.Struct type, Map<?, ?> fields) {
    List<String> names = new ArrayList<>();
    List<@Nullable Object> values = new ArrayList<>();
    type.fields()
        .forEach(field -> {
          names.add(field.name());
          values.add(value(field.type(), fields.get(field.name())));
        });
    return new StructValue(names, values);
  }
}
