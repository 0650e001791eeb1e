package dev.tarn.workspace.load;

import java.util.List;
import java.util.stream.Collectors;

/// Writes the question which values of a sample do not fit the types that were chosen for columns
/// of a file that carries its own.
final class MisfitSql {
  private MisfitSql() {}

  /// For each column what is kept of values that do not fit, else null.
  ///
  /// @param columns whose type is a [ColumnType.Cast]
  /// @param rows how many are looked at
  static String of(LoadSource.Typed source, List<LoadColumn> columns, int rows) {
    return columns.stream()
        .map(column -> kept(SqlText.name(column.source()), (ColumnType.Cast) column.type()))
        .collect(
            Collectors.joining(
                ", ", "SELECT ", " FROM " + SelectSql.place(source) + " LIMIT " + rows));
  }

  /// What is kept of a value that does not fit; null for one that does, and for none.
  ///
  /// @param value SQL of the value in the file
  static String kept(String value, ColumnType.Cast cast) {
    return "CASE WHEN %s IS NOT NULL AND %s IS NULL THEN %s END"
        .formatted(cast.kept(value), cast.convert(value), cast.kept(value));
  }
}
