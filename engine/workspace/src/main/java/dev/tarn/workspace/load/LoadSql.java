package dev.tarn.workspace.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes the SQL of a load.
///
/// Text is read as text, and each value is turned into its type by an expression that gives null
/// where it cannot; so the same row tells what it could not keep.
public final class LoadSql {
  /// The column that keeps what does not fit.
  public static final String RESCUED = "_rescued_data";

  /// The field of [#RESCUED] with the whole line of a row that has too few or too many values, or
  /// that does not parse.
  public static final String LINE = "_line";

  /// The field of [#RESCUED] with fields of JSON that are no columns.
  public static final String MORE = "_more";

  static final String BROKEN = "_corrupt_record";

  private static final Set<String> CHARSETS =
      Set.of("UTF-8", "US-ASCII", "ISO-8859-1", "UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32");

  private final LoadPlan plan;
  private final String view;

  private LoadSql(LoadPlan plan) {
    this.plan = plan;
    this.view = SqlText.name(plan.table().table() + "_file");
  }

  /// Writes it.
  ///
  /// @param plan what is decided
  /// @return statements for one session
  public static LoadScript of(LoadPlan plan) {
    return new LoadSql(plan).script();
  }

  private LoadScript script() {
    return switch (plan.source()) {
      case LoadSource.Csv csv -> csv(csv);
      case LoadSource.Json json ->
          new LoadScript(
              List.of(JsonView.of(json, view, plan.columns())),
              main(SelectSql.of(plan, view, json.nulls())));
      case LoadSource.Typed typed ->
          new LoadScript(
              List.of(),
              plan.mode() == LoadMode.EXTERNAL ? external(typed) : main(SelectSql.of(plan, typed)));
    };
  }

  private LoadScript csv(LoadSource.Csv csv) {
    List<String> before = new ArrayList<>(charset(csv));
    if (plan.mode() == LoadMode.EXTERNAL) {
      return new LoadScript(before, external(csv));
    }
    String rows = csv.open().isEmpty() ? view : SqlText.name(plan.table().table() + "_rows");
    before.add(
        "CREATE OR REPLACE TEMPORARY VIEW %s (\n%s\n)\n%s"
            .formatted(
                rows,
                Stream.concat(plan.columns().stream().map(LoadColumn::name), Stream.of(BROKEN))
                    .map(name -> "  " + SqlText.name(name) + " STRING")
                    .collect(Collectors.joining(",\n")),
                CsvOptions.using(csv, BROKEN)));
    csv.open().ifPresent(open -> before.add(withOpen(rows, open, csv.dialect())));
    // The engine itself takes the first word for no value.
    List<String> nulls = csv.dialect().nulls().stream().skip(1).toList();
    return new LoadScript(before, main(SelectSql.of(plan, view, nulls)));
  }

  private String withOpen(String rows, Path open, Dialect dialect) {
    List<String> names = plan.columns().stream().map(LoadColumn::name).toList();
    return "CREATE OR REPLACE TEMPORARY VIEW %s AS\nSELECT * FROM %s\nUNION ALL\n%s"
        .formatted(view, rows, CsvOptions.select(open, dialect, names, BROKEN));
  }

  /// Spark takes few encodings unless it is told to take all that Java knows.
  private static List<String> charset(LoadSource.Csv csv) {
    return CHARSETS.contains(csv.dialect().encoding().charset().name())
        ? List.of()
        : List.of("SET spark.sql.legacy.javaCharsets = true");
  }

  private String main(String select) {
    String table = plan.table().sql();
    return switch (plan.mode()) {
      case QUERY, EXTERNAL -> select;
      case CREATE -> "CREATE TABLE " + table + " USING delta AS\n" + select;
      case REPLACE -> "CREATE OR REPLACE TABLE " + table + " USING delta AS\n" + select;
      case APPEND -> "INSERT " + evolution() + "INTO " + table + " BY NAME\n" + select;
      case MERGE -> merge(table, select);
    };
  }

  private String evolution() {
    return plan.newColumns() == LoadPlan.NewColumns.TAKE ? "WITH SCHEMA EVOLUTION " : "";
  }

  private String merge(String table, String select) {
    String same =
        plan.keys().stream()
            .map(SqlText::name)
            .map(key -> "t." + key + " <=> s." + key)
            .collect(Collectors.joining(" AND "));
    return String.join(
        "\n",
        "MERGE " + evolution() + "INTO " + table + " AS t",
        "USING (",
        select.indent(2).stripTrailing(),
        ") AS s",
        "ON " + (same.isEmpty() ? "false" : same),
        "WHEN MATCHED THEN UPDATE SET *",
        "WHEN NOT MATCHED THEN INSERT *");
  }

  private String external(LoadSource.Typed typed) {
    return "CREATE TABLE %s\nUSING %s\nLOCATION %s"
        .formatted(
            plan.table().sql(),
            typed.format(),
            SqlText.literal(FilePath.plain(typed.files().getFirst())));
  }

  private String external(LoadSource.Csv csv) {
    String columns =
        Stream.concat(
                plan.columns().stream()
                    .map(column ->
                        "  %s %s"
                            .formatted(
                                SqlText.name(column.name()), CsvOptions.readable(column.type()))),
                Stream.of("  " + RESCUED + " STRING"))
            .collect(Collectors.joining(",\n"));
    return "CREATE TABLE %s (\n%s\n)\n%s"
        .formatted(plan.table().sql(), columns, CsvOptions.using(csv, RESCUED));
  }
}
