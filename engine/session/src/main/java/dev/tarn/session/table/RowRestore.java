package dev.tarn.session.table;

import dev.tarn.session.Column;
import dev.tarn.session.Schema;
import dev.tarn.session.TableName;
import dev.tarn.session.view.ViewSql;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes the statement that brings some rows of a table back to what they were.
public final class RowRestore {
  private final DifferencePlan plan;
  private final List<VersionColumn> columns;
  private final List<Integer> keys;
  private final ViewSql literals;

  private RowRestore(DifferencePlan plan) {
    this.plan = plan;
    this.columns = plan.columns();
    this.keys = plan.after().places().stream().filter(place -> columns.get(place).isKey()).toList();
    this.literals = new ViewSql(plan.after(), ZoneOffset.UTC);
  }

  /// Writes it.
  ///
  /// @param plan how the versions were compared; by a key
  /// @param rows those to bring back to the earlier version
  /// @param now the table's columns as they are
  /// @return a `MERGE` with a closing semicolon
  /// @throws IllegalArgumentException if rows were not matched by a key, or there is none
  public static String sql(DifferencePlan plan, List<ChangedRow> rows, Schema now) {
    if (plan.keys().isEmpty() || rows.isEmpty()) {
      throw new IllegalArgumentException("rows come back by their key");
    }
    return new RowRestore(plan).write(rows, now);
  }

  private String write(List<ChangedRow> rows, Schema now) {
    List<ChangedRow> there = some(rows, row -> row.before() != null);
    List<ChangedRow> fresh = some(rows, row -> row.before() == null);
    List<String> shared =
        plan.before().columns().stream()
            .map(Column::name)
            .filter(name -> VersionColumn.find(now, name).isPresent())
            .map(RowRestore::quoted)
            .toList();
    StringBuilder sql = new StringBuilder("-- Rows as of version ").append(plan.from());
    sql.append("\nMERGE INTO ")
        .append(plan.table().sql())
        .append(" AS now\nUSING (\n  SELECT * FROM ");
    sql.append(plan.table().sql())
        .append(" VERSION AS OF ")
        .append(plan.from())
        .append("\n  WHERE ");
    sql.append(there.isEmpty() ? "false" : condition(there, "")).append("\n) AS earlier\nON ");
    sql.append(
        keys.stream()
            .map(key -> "now." + name(key) + " <=> earlier." + name(key))
            .collect(Collectors.joining(" AND ")));
    if (!there.isEmpty()) {
      sql.append("\nWHEN MATCHED THEN UPDATE SET\n  ");
      sql.append(
          shared.stream()
              .map(column -> column + " = earlier." + column)
              .collect(Collectors.joining(",\n  ")));
      sql.append("\nWHEN NOT MATCHED THEN INSERT (").append(String.join(", ", shared));
      sql.append(")\n  VALUES (");
      sql.append(
          shared.stream().map(column -> "earlier." + column).collect(Collectors.joining(", ")));
      sql.append(")");
    }
    if (!fresh.isEmpty()) {
      sql.append("\nWHEN NOT MATCHED BY SOURCE AND (").append(condition(fresh, "now."));
      sql.append(") THEN DELETE");
    }
    return sql.append(";\n").toString();
  }

  private String condition(List<ChangedRow> rows, String prefix) {
    if (keys.size() > 1) {
      return rows.stream()
          .map(row ->
              keys.stream()
                  .map(key -> prefix + name(key) + " <=> " + literal(row, key))
                  .collect(Collectors.joining(" AND ", "(", ")")))
          .distinct()
          .collect(Collectors.joining(" OR "));
    }
    int key = keys.getFirst();
    List<String> values =
        rows.stream()
            .filter(row -> row.known(key) != null)
            .map(row -> literal(row, key))
            .distinct()
            .toList();
    List<String> parts = new ArrayList<>();
    if (!values.isEmpty()) {
      parts.add(prefix + name(key) + " IN (" + String.join(", ", values) + ")");
    }
    if (rows.stream().anyMatch(row -> row.known(key) == null)) {
      parts.add(prefix + name(key) + " IS NULL");
    }
    return String.join(" OR ", parts);
  }

  private String literal(ChangedRow row, int key) {
    @Nullable Object value = row.known(key);
    VersionColumn column = columns.get(key);
    return literals.literal(value, column.shownType());
  }

  private String name(int place) {
    return quoted(columns.get(place).name());
  }

  private static String quoted(String name) {
    return TableName.quoted(name);
  }

  private static List<ChangedRow> some(List<ChangedRow> rows, Predicate<ChangedRow> which) {
    return rows.stream().filter(which).toList();
  }
}
