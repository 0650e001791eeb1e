package dev.tarn.session.table;

import dev.tarn.session.DataType;
import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How two versions of a table differ.
///
/// @param plan how they were compared
/// @param inserted rows that the later version alone has
/// @param updated rows of both with other values
/// @param deleted rows that the earlier version alone has
/// @param repeated how many keys have more than one row that differs
/// @param rows some of them
public record VersionChanges(
    DifferencePlan plan,
    long inserted,
    long updated,
    long deleted,
    long repeated,
    List<ChangedRow> rows) {
  private static final int FACTS = 5;

  /// Copies the list.
  public VersionChanges {
    rows = List.copyOf(rows);
  }

  /// All rows that differ.
  ///
  /// @return a count
  public long all() {
    return inserted + updated + deleted;
  }

  /// How many rows of a kind there are.
  ///
  /// @param kind or null for all
  /// @return a count
  public long count(ChangedRow.@Nullable Kind kind) {
    return switch (kind) {
      case null -> all();
      case INSERTED -> inserted;
      case UPDATED -> updated;
      case DELETED -> deleted;
    };
  }

  /// The type as which the values of a compared column are given.
  ///
  /// @param column from 0
  /// @return text where both versions have another type
  public DataType type(int column) {
    return plan.columns().get(column).shownType();
  }

  /// Reads the answer to [DifferencePlan#sql].
  ///
  /// @param plan what was asked
  /// @param answer complete
  /// @return with the rows by their keys
  public static VersionChanges read(DifferencePlan plan, Result answer) {
    long[] counts = new long[FACTS - 1];
    List<VersionColumn> columns = plan.columns();
    Map<List<@Nullable Object>, Sides> byKey = new LinkedHashMap<>();
    try (RowReader reader = answer.open()) {
      for (long row = 0; row < answer.rowCount(); row++) {
        if (whole(reader, row, 0) == 0) {
          for (int i = 0; i < counts.length; i++) {
            counts[i] = whole(reader, row, i + 1);
          }
          continue;
        }
        List<@Nullable Object> values = new ArrayList<>();
        List<@Nullable Object> key = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
          Object value = reader.value(row, FACTS + i);
          values.add(value);
          if (columns.get(i).isKey()) {
            key.add(value instanceof byte[] bytes ? Arrays.toString(bytes) : value);
          }
        }
        long hash = whole(reader, row, 3);
        if (key.isEmpty()) {
          key.add(hash);
        }
        byKey
            .computeIfAbsent(key, _ -> new Sides())
            .add(whole(reader, row, 1), Math.abs(whole(reader, row, 2)), hash, values);
      }
    }
    List<ChangedRow> rows = new ArrayList<>();
    byKey.values().forEach(sides -> sides.pair(rows));
    return new VersionChanges(plan, counts[0], counts[1], counts[2], counts[3], rows);
  }

  private static long whole(RowReader reader, long row, int column) {
    return reader.value(row, column) instanceof Number number ? number.longValue() : 0;
  }

  /// The rows of one key in both versions.
  private static final class Sides {
    private final List<List<@Nullable Object>> before = new ArrayList<>();
    private final List<List<@Nullable Object>> after = new ArrayList<>();
    private final Map<Long, Long> taken = new HashMap<>();

    void add(long side, long wanted, long hash, List<@Nullable Object> values) {
      // Of rows that are there several times, some may be in both versions.
      if (taken.merge(hash, 1L, Long::sum) <= wanted) {
        (side < 0 ? before : after).add(values);
      }
    }

    void pair(List<ChangedRow> into) {
      for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
        into.add(
            new ChangedRow(
                i < before.size() ? before.get(i) : null, i < after.size() ? after.get(i) : null));
      }
    }
  }
}
