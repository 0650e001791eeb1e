package dev.tarn.session.table;

import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.DataType.Decimal;
import dev.tarn.session.DataType.Simple;
import dev.tarn.session.DataType.Text;
import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import dev.tarn.session.TableName;
import dev.tarn.session.view.ColumnProfile;
import dev.tarn.session.view.ColumnProfile.Shape;
import dev.tarn.session.view.ValueCount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Has the engine look at a whole column of a table: how many values are null and how many differ,
/// their ends, and how they are spread. One statement, which reads the column twice.
///
/// @param sql the statement
/// @param spread true for parts of equal width, false for the most frequent values
public record ColumnProfiler(String sql, boolean spread) {
  /// Into how many parts numbers and times are divided.
  public static final int PARTS = 24;

  private static final int TOP = 10;
  private static final int LONGEST = 200;
  private static final int PART = 5;
  private static final int AMOUNT = 6;

  /// Tells how a column is looked at.
  ///
  /// @param table where it is
  /// @param column of the table
  /// @return empty for types whose values have no order, such as structs
  public static Optional<ColumnProfiler> of(TableName table, Column column) {
    String name = TableName.quoted(column.name());
    Optional<String> place = place(name, column.type());
    if (place.isPresent()) {
      return Optional.of(new ColumnProfiler(spread(table.sql(), name, place.get()), true));
    }
    boolean countable = column.type() instanceof Text || column.type() == Simple.BOOLEAN;
    return countable
        ? Optional.of(new ColumnProfiler(frequent(table.sql(), name, column.type()), false))
        : Optional.empty();
  }

  /// Reads the answer.
  ///
  /// @param answer complete
  /// @return the profile; counts of different values are estimates unless all are listed
  public ColumnProfile read(Result answer) {
    long rows = 0;
    long filled = 0;
    long different = 0;
    Object least = null;
    Object most = null;
    List<Long> parts = new ArrayList<>(Collections.nCopies(PARTS, 0L));
    List<ValueCount> top = new ArrayList<>();
    try (RowReader reader = answer.open()) {
      for (long row = 0; row < answer.rowCount(); row++) {
        rows = whole(reader.value(row, 0));
        filled = whole(reader.value(row, 1));
        different = Math.min(filled, whole(reader.value(row, 2)));
        least = reader.value(row, 3);
        most = reader.value(row, 4);
        Object part = reader.value(row, PART);
        long amount = whole(reader.value(row, AMOUNT));
        if (part != null && spread) {
          parts.set((int) whole(part) - 1, amount);
        } else if (part != null) {
          top.add(new ValueCount(part, amount));
        }
      }
    }
    boolean all = !spread && top.size() < TOP;
    long counted = top.stream().mapToLong(ValueCount::count).sum();
    Shape shape =
        filled == 0
            ? new Shape.None()
            : spread ? new Shape.Histogram(parts) : new Shape.Top(top, filled - counted);
    return new ColumnProfile(
        rows, rows - filled, all ? top.size() : different, all, false, least, most, shape);
  }

  private static long whole(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }

  /// A value as a number that grows with it.
  private static Optional<String> place(String name, DataType type) {
    return switch (type) {
      case Decimal _ -> Optional.of("CAST(" + name + " AS DOUBLE)");
      case Simple simple ->
          switch (simple) {
            case TINYINT, SMALLINT, INT, BIGINT -> Optional.of("CAST(" + name + " AS DOUBLE)");
            case FLOAT, DOUBLE ->
                Optional.of(
                    "CASE WHEN abs("
                        + name
                        + ") < double('Infinity') THEN CAST("
                        + name
                        + " AS DOUBLE) END");
            case DATE -> Optional.of("CAST(unix_date(" + name + ") AS DOUBLE)");
            case TIMESTAMP, TIMESTAMP_NTZ ->
                Optional.of("CAST(unix_micros(CAST(" + name + " AS TIMESTAMP)) AS DOUBLE)");
            default -> Optional.empty();
          };
      default -> Optional.empty();
    };
  }

  private static String spread(String table, String name, String place) {
    return """
    WITH ends AS (
      SELECT count(*) AS rows, count(value) AS filled, approx_count_distinct(value) AS different,
        min(value) AS least, max(value) AS most, min(place) AS low, max(place) AS high
      FROM (SELECT %1$s AS value, %2$s AS place FROM %3$s))
    SELECT any_value(rows), any_value(filled), any_value(different), any_value(least),
      any_value(most), part, count(*)
    FROM (
      SELECT ends.*, CASE WHEN place IS NULL THEN NULL WHEN low = high THEN 1
        ELSE least(%4$d, width_bucket(place, low, high, %4$d)) END AS part
      FROM (SELECT %2$s AS place FROM %3$s) CROSS JOIN ends)
    GROUP BY part\
    """
        .formatted(name, place, table, PARTS);
  }

  private static String frequent(String table, String name, DataType type) {
    String shown = type instanceof Text ? "left(value, " + LONGEST + ")" : "value";
    return """
    WITH ends AS (
      SELECT count(*) AS rows, count(value) AS filled, approx_count_distinct(value) AS different,
        min(value) AS least, max(value) AS most
      FROM (SELECT %1$s AS value FROM %2$s)),
    frequent AS (
      SELECT value, count(*) AS amount FROM (SELECT %1$s AS value FROM %2$s)
      WHERE value IS NOT NULL GROUP BY value ORDER BY amount DESC, value LIMIT %3$d)
    SELECT rows, filled, different, %5$s, %6$s, %4$s, amount
    FROM ends LEFT JOIN frequent ON true ORDER BY amount DESC, value\
    """
        .formatted(
            name,
            table,
            TOP,
            shown,
            shown.replace("value", "least"),
            shown.replace("value", "most"));
  }
}
