package dev.tarn.workspace.preview;

import dev.hardwood.row.PqInterval;
import dev.hardwood.row.PqList;
import dev.hardwood.row.PqMap;
import dev.hardwood.row.PqStruct;
import dev.hardwood.row.PqVariant;
import dev.tarn.session.CalendarInterval;
import dev.tarn.session.StructValue;
import dev.tarn.session.VariantValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Turns values of the Parquet reader into those that row readers give.
final class ParquetValues {
  private ParquetValues() {}

  static @Nullable Object of(@Nullable Object value) {
    return switch (value) {
      case PqStruct struct -> struct(struct);
      case PqList list -> list(list);
      case PqMap map -> map(map);
      case PqVariant variant ->
          new VariantValue(
              ByteBuffer.wrap(variant.value()).asReadOnlyBuffer(),
              ByteBuffer.wrap(variant.metadata()).asReadOnlyBuffer());
      case PqInterval interval ->
          new CalendarInterval(
              (int) interval.months(), (int) interval.days(), interval.milliseconds() * 1_000);
      case UUID id -> id.toString();
      case null, default -> value;
    };
  }

  private static StructValue struct(PqStruct struct) {
    List<String> names = new ArrayList<>();
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < struct.getFieldCount(); i++) {
      names.add(struct.getFieldName(i));
      values.add(struct.isNull(i) ? null : of(struct.getValue(i)));
    }
    return new StructValue(names, values);
  }

  private static List<@Nullable Object> list(PqList list) {
    List<@Nullable Object> values = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      values.add(list.isNull(i) ? null : of(list.get(i)));
    }
    return values;
  }

  private static Map<@Nullable Object, @Nullable Object> map(PqMap map) {
    Map<@Nullable Object, @Nullable Object> values = new LinkedHashMap<>();
    for (PqMap.Entry entry : map.getEntries()) {
      values.put(of(entry.getKey()), entry.isValueNull() ? null : of(entry.getValue()));
    }
    return values;
  }
}
