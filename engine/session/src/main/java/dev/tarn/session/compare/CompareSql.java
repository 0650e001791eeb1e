package dev.tarn.session.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a comparison as a query that the engine can run.
public final class CompareSql {
  private CompareSql() {}

  /// The query that gives the differing rows of two statements.
  ///
  /// @param left the first statement, a query without a closing semicolon
  /// @param right the second one
  /// @param columns that both have; without a key, rows are compared as wholes
  /// @return SQL with a closing semicolon
  public static String of(String left, String right, List<ComparedColumn> columns) {
    List<ComparedColumn> keys = columns.stream().filter(ComparedColumn::isKey).toList();
    String sources =
        "WITH before AS (\n" + left.strip() + "\n),\nafter AS (\n" + right.strip() + "\n)\n";
    return "-- Differences\n"
        + sources
        + (keys.isEmpty() ? wholes(columns) : byKey(keys, columns))
        + ";\n";
  }

  private static String byKey(List<ComparedColumn> keys, List<ComparedColumn> columns) {
    List<String> selected = new ArrayList<>();
    selected.add(
        "CASE WHEN before.here IS NULL THEN 'added' WHEN after.here IS NULL THEN 'removed'"
            + " ELSE 'changed' END AS difference");
    keys.forEach(key ->
        selected.add(
            "coalesce(after."
                + quoted(key.name())
                + ", before."
                + quoted(key.name())
                + ") AS "
                + quoted(key.name())));
    List<ComparedColumn> values = columns.stream().filter(column -> !column.isKey()).toList();
    values.forEach(column -> {
      selected.add("before." + quoted(column.name()) + " AS " + quoted(column.name() + "_before"));
      selected.add("after." + quoted(column.name()) + " AS " + quoted(column.name() + "_after"));
    });
    String join = equal(keys);
    String same = values.isEmpty() ? "true" : equal(values);
    return "SELECT "
        + String.join(",\n       ", selected)
        + "\nFROM (SELECT *, true AS here FROM before) before\n"
        + "     FULL OUTER JOIN (SELECT *, true AS here FROM after) after ON "
        + join
        + "\nWHERE before.here IS NULL OR after.here IS NULL OR NOT ("
        + same
        + ")";
  }

  private static String wholes(List<ComparedColumn> columns) {
    String names =
        columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
    return "SELECT 'removed' AS difference, * FROM (SELECT "
        + names
        + " FROM before EXCEPT ALL SELECT "
        + names
        + " FROM after)\nUNION ALL\nSELECT 'added' AS difference, * FROM (SELECT "
        + names
        + " FROM after EXCEPT ALL SELECT "
        + names
        + " FROM before)";
  }

  private static String equal(List<ComparedColumn> columns) {
    return columns.stream()
        .map(column -> "before." + quoted(column.name()) + " <=> after." + quoted(column.name()))
        .collect(Collectors.joining(" AND "));
  }

  private static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }
}
