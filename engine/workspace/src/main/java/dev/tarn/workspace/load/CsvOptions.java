package dev.tarn.workspace.load;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Tells the engine how delimited text is written.
final class CsvOptions {
  private CsvOptions() {}

  /// The clauses behind the columns of a table or view.
  ///
  /// @param broken the column for rows that do not parse
  static String using(LoadSource.Csv csv, String broken) {
    Dialect dialect = csv.dialect();
    Map<String, String> options = new LinkedHashMap<>();
    options.put("path", FilePath.pattern(csv.files()));
    options.put("header", String.valueOf(dialect.header()));
    options.putAll(values(dialect));
    options.put("encoding", dialect.encoding().charset().name());
    boolean wide =
        dialect.encoding().charset().name().startsWith("UTF-16")
            || dialect.encoding().charset().name().startsWith("UTF-32");
    options.put("multiLine", String.valueOf(dialect.breaks() || wide));
    options.put("mode", "PERMISSIVE");
    options.put("columnNameOfCorruptRecord", broken);
    // Without all columns, the engine does not see that a row has too many or too few values.
    options.put("columnPruning", "false");
    return options.entrySet().stream()
        .map(option -> "  " + option.getKey() + " " + SqlText.literal(option.getValue()))
        .collect(Collectors.joining(",\n", "USING csv\nOPTIONS (\n", "\n)"));
  }

  /// Rows that were taken out of files, with the text that they are of.
  ///
  /// @param open their file
  /// @param columns their names
  /// @param broken the column for that text
  static String select(Path open, Dialect dialect, List<String> columns, String broken) {
    String schema =
        columns.stream()
            .map(name -> SqlText.name(name) + " STRING")
            .collect(Collectors.joining(", "));
    String options =
        values(dialect).entrySet().stream()
            .map(option ->
                SqlText.literal(option.getKey()) + ", " + SqlText.literal(option.getValue()))
            .collect(Collectors.joining(", ", "map(", ")"));
    return """
    SELECT row.*, line AS %s
    FROM (
      SELECT line, from_csv(line, %s, %s) AS row
      FROM (
        SELECT get_json_object(value, '$.%s') AS line
        FROM text.`%s`
      )
    )\
    """
        .formatted(
            SqlText.name(broken),
            SqlText.literal(schema),
            options,
            QuoteSplit.LINE,
            FilePath.pattern(open).replace("`", "``"));
  }

  private static Map<String, String> values(Dialect dialect) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("sep", String.valueOf(dialect.delimiter()));
    options.put("quote", String.valueOf(dialect.quote()));
    options.put("escape", String.valueOf(dialect.escape()));
    // Unless there is a word for no value, the engine takes empty quotes for none.
    options.put("nullValue", dialect.nulls().isEmpty() ? "\0" : dialect.nulls().getFirst());
    return options;
  }

  /// The type as which the engine's own reader reads values; text where it does not know how they
  /// are written.
  static String readable(ColumnType type) {
    boolean known =
        switch (type) {
          case ColumnType.Text _, ColumnType.Flag _ -> true;
          case ColumnType.Given _, ColumnType.Cast _, ColumnType.Json _ -> false;
          case ColumnType.Whole whole -> whole.style() == NumberStyle.PLAIN;
          case ColumnType.Real real -> real.style() == NumberStyle.PLAIN;
          case ColumnType.Exact exact -> exact.style() == NumberStyle.PLAIN;
          case ColumnType.Day day -> day.pattern() == DayPattern.ISO;
          case ColumnType.Moment moment -> moment.pattern() == DayPattern.ISO;
        };
    return known ? type.sql() : "STRING";
  }
}
