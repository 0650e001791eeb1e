package dev.tarn.session.merge;

import dev.tarn.session.TableName;
import dev.tarn.session.sql.SqlKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a MERGE shall do. Immutable.
///
/// @param target SQL that names the table
/// @param source SQL that names a table, or a query
/// @param columns names of the table's columns
/// @param sourceColumns names of the source's columns
/// @param keys by which rows are matched
/// @param matched what is done with rows of both
/// @param fresh what is done with rows of the source alone
/// @param missing what is done with rows of the table alone
/// @param newColumns what becomes of columns that the source has and the table lacks
public record MergePlan(
    String target,
    String source,
    List<String> columns,
    List<String> sourceColumns,
    List<MergeKey> keys,
    MergeAction matched,
    MergeAction fresh,
    MergeAction missing,
    NewColumns newColumns) {

  /// What becomes of columns that the source has and the table lacks.
  public enum NewColumns {
    /// They are left out.
    LEAVE,
    /// The table gets them.
    TAKE
  }

  /// Copies the lists.
  public MergePlan {
    columns = List.copyOf(columns);
    sourceColumns = List.copyOf(sourceColumns);
    keys = List.copyOf(keys);
  }

  /// Proposes keys: columns of one name that look like a key, or the first one.
  ///
  /// @param columns of the table
  /// @param sourceColumns of the source
  /// @return none if no column has the same name
  public static List<MergeKey> proposed(List<String> columns, List<String> sourceColumns) {
    List<MergeKey> shared =
        columns.stream()
            .flatMap(column ->
                find(sourceColumns, column).map(other -> new MergeKey(column, other)).stream())
            .toList();
    return shared.stream()
        .filter(key -> looksLikeKey(key.target()))
        .findFirst()
        .or(() -> shared.stream().findFirst())
        .map(List::of)
        .orElse(List.of());
  }

  private static boolean looksLikeKey(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith("id") || lower.endsWith("key") || lower.endsWith("_no");
  }

  /// The columns of the table that the source has, too, without the keys.
  ///
  /// @return names as the table has them
  public List<String> shared() {
    return columns.stream()
        .filter(column -> find(sourceColumns, column).isPresent())
        .filter(column -> keys.stream().noneMatch(key -> key.target().equals(column)))
        .toList();
  }

  /// The columns that the source has and the table lacks.
  ///
  /// @return names as the source has them, without those that keys are compared with
  public List<String> added() {
    return sourceColumns.stream()
        .filter(column -> find(columns, column).isEmpty())
        .filter(column -> keys.stream().noneMatch(key -> key.source().equals(column)))
        .toList();
  }

  /// Tells if nothing would be done.
  ///
  /// @return true if all rows stay as they are
  public boolean isIdle() {
    return (matched instanceof MergeAction.Nothing || updatesNothing())
        && fresh instanceof MergeAction.Nothing
        && missing instanceof MergeAction.Nothing;
  }

  /// An update of all columns of the source, where it has none beside the keys.
  private boolean updatesNothing() {
    return matched instanceof MergeAction.Update update && assigned(update.columns()).isEmpty();
  }

  /// The statement. A clause that would change nothing is left out.
  ///
  /// @return SQL without a semicolon
  public String sql() {
    List<String> lines = new ArrayList<>();
    lines.add(
        (newColumns == NewColumns.TAKE ? "MERGE WITH SCHEMA EVOLUTION INTO " : "MERGE INTO ")
            + target
            + " AS t");
    lines.add("USING " + sourceSql() + " AS s");
    lines.add(
        "ON "
            + keys.stream()
                .map(key -> "t." + name(key.target()) + " = s." + name(key.source()))
                .collect(Collectors.joining(" AND ")));
    if (!updatesNothing()) {
      clause("WHEN MATCHED", matched).ifPresent(lines::add);
    }
    clause("WHEN NOT MATCHED", fresh).ifPresent(lines::add);
    clause("WHEN NOT MATCHED BY SOURCE", missing).ifPresent(lines::add);
    return String.join("\n", lines);
  }

  /// A query that counts the keys that the source has more than once; a MERGE fails where such a
  /// key matches.
  ///
  /// @return SQL
  public String duplicates() {
    String names = keys.stream().map(key -> name(key.source())).collect(Collectors.joining(", "));
    return "SELECT count(*) FROM (SELECT 1 FROM "
        + sourceSql()
        + " AS s GROUP BY "
        + names
        + " HAVING count(*) > 1)";
  }

  /// A source as it stands behind FROM or USING.
  ///
  /// @param source SQL that names a table, or a query
  /// @return with parentheses around a query
  public static String inFrom(String source) {
    String plain = source.strip().replaceFirst(";\\s*$", "");
    return SqlKind.of(plain) == SqlKind.QUERY
        ? "(\n  " + plain.replace("\n", "\n  ") + "\n)"
        : plain;
  }

  private String sourceSql() {
    return inFrom(source);
  }

  private Optional<String> clause(String when, MergeAction action) {
    return switch (action) {
      case MergeAction.Nothing _ -> Optional.empty();
      case MergeAction.Delete delete -> Optional.of(when(when, delete.condition()) + "DELETE");
      case MergeAction.Update update ->
          Optional.of(when(when, update.condition()) + "UPDATE SET " + assigned(update.columns()));
      case MergeAction.Set set ->
          Optional.of(when(when, set.condition()) + "UPDATE SET " + set.assignments().strip());
      case MergeAction.Insert insert -> Optional.of(when(when, insert.condition()) + inserted());
    };
  }

  private static String when(String when, String condition) {
    return when + (condition.isBlank() ? "" : " AND " + condition.strip()) + " THEN\n  ";
  }

  private String assigned(List<String> chosen) {
    if (chosen.isEmpty() && isWhole()) {
      return "*";
    }
    Stream<String> set =
        chosen.isEmpty() ? Stream.concat(shared().stream(), taken()) : chosen.stream();
    return set.map(
            column -> name(column) + " = s." + name(find(sourceColumns, column).orElse(column)))
        .collect(Collectors.joining(", "));
  }

  private String inserted() {
    if (isWhole()) {
      return "INSERT *";
    }
    List<MergeKey> pairs = new ArrayList<>();
    for (String column : columns) {
      keys.stream()
          .filter(key -> key.target().equals(column))
          .findFirst()
          .or(() -> find(sourceColumns, column).map(other -> new MergeKey(column, other)))
          .ifPresent(pairs::add);
    }
    taken().map(column -> new MergeKey(column, column)).forEach(pairs::add);
    return "INSERT ("
        + pairs.stream().map(pair -> name(pair.target())).collect(Collectors.joining(", "))
        + ")\n  VALUES ("
        + pairs.stream().map(pair -> "s." + name(pair.source())).collect(Collectors.joining(", "))
        + ")";
  }

  /// The columns that the table gets.
  private Stream<String> taken() {
    return newColumns == NewColumns.TAKE ? added().stream() : Stream.empty();
  }

  /// Tells if the source has every column of the table under its name. Where the table takes new
  /// columns, those that the source lacks may be left out.
  private boolean isWhole() {
    return (newColumns == NewColumns.TAKE
            || columns.stream().allMatch(column -> find(sourceColumns, column).isPresent()))
        && keys.stream().allMatch(key -> key.target().equalsIgnoreCase(key.source()));
  }

  private static Optional<String> find(List<String> names, String name) {
    return names.stream().filter(name::equalsIgnoreCase).findFirst();
  }

  private static String name(String column) {
    return TableName.quoted(column);
  }
}
