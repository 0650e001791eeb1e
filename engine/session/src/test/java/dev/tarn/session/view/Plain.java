package dev.tarn.session.view;

import dev.tarn.session.DataType;
import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import dev.tarn.session.result.ColumnKind;
import dev.tarn.session.text.CellText;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The plain way to everything: reads single values.
final class Plain {
  static final ZoneId ZONE = ZoneId.of("America/New_York");

  private Plain() {}

  static List<@Nullable Object> column(Result result, int column) {
    List<@Nullable Object> values = new ArrayList<>();
    try (RowReader reader = result.open()) {
      for (long row = 0; row < result.rowCount(); row++) {
        values.add(reader.value(row, column));
      }
    }
    return values;
  }

  static List<Integer> sourceRows(ResultView view) {
    List<Integer> rows = new ArrayList<>();
    for (long row = 0; row < view.rowCount(); row++) {
      rows.add((int) view.sourceRow(row));
    }
    return rows;
  }

  static String text(Object value, DataType type) {
    return CellText.in(ZONE).text(value, type);
  }

  /// Compares values of a type as Spark does; those that Spark does not compare, by their text.
  static int compare(Object left, Object right, DataType type) {
    return switch (ColumnKind.of(type)) {
      case DOUBLE ->
          Double.compare(((Number) left).doubleValue() + 0.0, ((Number) right).doubleValue() + 0.0);
      case WIDE -> ((BigDecimal) left).compareTo((BigDecimal) right);
      case LONG ->
          left instanceof Period period
              ? Long.compare(period.toTotalMonths(), ((Period) right).toTotalMonths())
              : comparable(left).compareTo(right);
      case TEXT, SHOWN ->
          Arrays.compareUnsigned(
              text(left, type).getBytes(StandardCharsets.UTF_8),
              text(right, type).getBytes(StandardCharsets.UTF_8));
      case BYTES -> Arrays.compareUnsigned((byte[]) left, (byte[]) right);
    };
  }

  /// What makes two values the same.
  static Object same(Object value, DataType type) {
    return switch (ColumnKind.of(type)) {
      case DOUBLE -> ((Number) value).doubleValue() + 0.0;
      default -> text(value, type);
    };
  }

  @SuppressWarnings("unchecked")
  private static Comparable<Object> comparable(Object value) {
    return (Comparable<Object>) value;
  }
}
