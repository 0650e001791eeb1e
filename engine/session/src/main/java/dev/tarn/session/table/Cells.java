package dev.tarn.session.table;

import dev.tarn.session.Schema;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The values of a row by the names of their columns. What is missing or of another type is null:
/// servers of other versions tell more or less.
final class Cells {
  private final Map<String, Integer> places = new HashMap<>();
  private List<@Nullable Object> row = List.of();

  Cells(Schema schema) {
    for (int i = 0; i < schema.size(); i++) {
      places.put(schema.column(i).name().toLowerCase(Locale.ROOT), i);
    }
  }

  /// Goes to a row.
  Cells of(List<@Nullable Object> next) {
    row = next;
    return this;
  }

  @Nullable Object get(String column) {
    Integer place = places.get(column.toLowerCase(Locale.ROOT));
    return place == null ? null : row.get(place);
  }

  @Nullable String text(String column) {
    Object value = get(column);
    return value == null ? null : value.toString();
  }

  @Nullable Long whole(String column) {
    return get(column) instanceof Number number ? Long.valueOf(number.longValue()) : null;
  }

  @Nullable Instant moment(String column) {
    return get(column) instanceof Instant moment ? moment : null;
  }

  List<String> list(String column) {
    return get(column) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }
}
