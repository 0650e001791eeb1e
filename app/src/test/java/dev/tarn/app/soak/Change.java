package dev.tarn.app.soak;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A statement with the content that the table has after it.
///
/// @param sql the statement
/// @param content by id the value; null if there is no table then
record Change(String sql, @Nullable Map<Long, Long> content) {
  private static final int MOST_ROWS = 4000;

  /// Makes a random change.
  ///
  /// @param table its name
  /// @param before its content; null if there is none
  /// @param random decides
  static Change random(String table, @Nullable Map<Long, Long> before, Random random) {
    long first = before == null || before.isEmpty() ? 0 : lastId(before) + 1;
    int rows = 1 + random.nextInt(MOST_ROWS);
    int factor = 1 + random.nextInt(100);
    if (before == null) {
      return new Change(
          "CREATE TABLE " + table + " AS " + select(0, rows, factor), made(0, rows, factor));
    }
    Map<Long, Long> after = new TreeMap<>(before);
    int share = 2 + random.nextInt(9);
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> {
        after.putAll(made(first, rows, factor));
        yield new Change("INSERT INTO " + table + " " + select(first, rows, factor), after);
      }
      case 3, 4 -> {
        after.replaceAll((id, v) -> id % share == 0 ? v + factor : v);
        yield new Change(
            "UPDATE " + table + " SET v = v + " + factor + " WHERE id % " + share + " = 0", after);
      }
      case 5 -> {
        after.keySet().removeIf(id -> id % share == 1);
        yield new Change("DELETE FROM " + table + " WHERE id % " + share + " = 1", after);
      }
      case 6, 7 -> {
        long from = Math.max(0, first - rows / 2);
        for (long id = from; id < from + rows; id++) {
          after.merge(id, Long.valueOf(id * factor), (old, fresh) -> old + factor);
        }
        yield new Change(
            """
            MERGE INTO %s t USING (%s) s ON t.id = s.id
            WHEN MATCHED THEN UPDATE SET v = t.v + %d WHEN NOT MATCHED THEN INSERT *\
            """
                .formatted(table, select(from, rows, factor), factor),
            after);
      }
      case 8 ->
          new Change(
              "INSERT OVERWRITE " + table + " " + select(0, rows, factor), made(0, rows, factor));
      case 9 -> new Change("OPTIMIZE " + table, before);
      case 10 ->
          new Change(
              "CREATE OR REPLACE TABLE " + table + " AS " + select(0, rows, factor),
              made(0, rows, factor));
      default -> new Change("DROP TABLE " + table, null);
    };
  }

  /// One small row more.
  static Change oneRow(String table, Map<Long, Long> before) {
    Map<Long, Long> after = new TreeMap<>(before);
    long id = before.isEmpty() ? 0 : lastId(before) + 1;
    after.put(id, 1L);
    return new Change("INSERT INTO %s VALUES (%d, 1)".formatted(table, id), after);
  }

  private static long lastId(Map<Long, Long> content) {
    return content.keySet().stream().max(Long::compare).orElse(-1L);
  }

  private static String select(long first, long rows, int factor) {
    return "SELECT id, id * %d AS v FROM range(%d, %d)".formatted(factor, first, first + rows);
  }

  private static Map<Long, Long> made(long first, long rows, int factor) {
    Map<Long, Long> made = new TreeMap<>();
    for (long id = first; id < first + rows; id++) {
      made.put(id, Long.valueOf(id * factor));
    }
    return made;
  }
}
