package dev.tarn.workspace.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes the SQL of a load.
///
/// Delimited text is read as text, and each value is turned into its type by an expression that
/// gives null where it cannot; so the same row tells what it could not keep.
public final class LoadSql {
  /// The column that keeps what does not fit.
  public static final String RESCUED = "_rescued_data";

  /// The field of [#RESCUED] with the whole line of a row that has too few or too many values.
  public static final String LINE = "_line";

  static final String BROKEN = "_corrupt_record";

  private static final Set<String> CHARSETS =
      Set.of("UTF-8", "US-ASCII", "ISO-8859-1", "UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32");

  private final LoadPlan plan;

  private LoadSql(LoadPlan plan) {
    this.plan = plan;
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
      case LoadSource.Typed typed -> new LoadScript(List.of(), main(typed(typed)));
    };
  }

  private LoadScript csv(LoadSource.Csv csv) {
    if (plan.mode() == LoadMode.EXTERNAL) {
      return new LoadScript(charset(csv), external(csv));
    }
    List<String> before = new ArrayList<>(charset(csv));
    before.add(
        "CREATE OR REPLACE TEMPORARY VIEW %s (\n%s\n)\n%s"
            .formatted(
                view(),
                Stream.concat(plan.columns().stream().map(LoadColumn::name), Stream.of(BROKEN))
                    .map(name -> "  " + SqlText.name(name) + " STRING")
                    .collect(Collectors.joining(",\n")),
                CsvOptions.using(csv, BROKEN)));
    return new LoadScript(before, main(select(csv.dialect())));
  }

  /// Spark takes few encodings unless it is told to take all that Java knows.
  private static List<String> charset(LoadSource.Csv csv) {
    return CHARSETS.contains(csv.dialect().encoding().charset().name())
        ? List.of()
        : List.of("SET spark.sql.legacy.javaCharsets = true");
  }

  private String view() {
    return SqlText.name(plan.table().table() + "_file");
  }

  private String main(String select) {
    String table = plan.table().sql();
    return switch (plan.mode()) {
      case QUERY -> select;
      case CREATE -> "CREATE TABLE " + table + " USING delta AS\n" + select;
      case REPLACE -> "CREATE OR REPLACE TABLE " + table + " USING delta AS\n" + select;
      case APPEND -> "INSERT INTO " + table + " BY NAME\n" + select;
      case MERGE -> merge(table, select);
      case EXTERNAL -> externalTyped();
    };
  }

  private String merge(String table, String select) {
    String same =
        plan.keys().stream()
            .map(SqlText::name)
            .map(key -> "t." + key + " <=> s." + key)
            .collect(Collectors.joining(" AND "));
    return """
    MERGE WITH SCHEMA EVOLUTION INTO %s AS t
    USING (
    %s
    ) AS s
    ON %s
    WHEN MATCHED THEN UPDATE SET *
    WHEN NOT MATCHED THEN INSERT *\
    """
        .formatted(table, select.indent(2).stripTrailing(), same.isEmpty() ? "false" : same);
  }

  private String typed(LoadSource.Typed typed) {
    String path =
        typed.format().equals("delta")
            ? FilePath.plain(typed.path())
            : FilePath.pattern(typed.path());
    boolean all =
        plan.columns().stream()
            .allMatch(column -> column.wanted() && column.name().equals(column.source()));
    String columns =
        all
            ? "*"
            : wanted(_ -> true)
                .map(column ->
                    "\n  "
                        + SqlText.name(column.source())
                        + (column.name().equals(column.source())
                            ? ""
                            : " AS " + SqlText.name(column.name())))
                .collect(Collectors.joining(","));
    return "SELECT "
        + columns
        + (all ? " " : "\n")
        + "FROM "
        + typed.format()
        + ".`"
        + path.replace("`", "``")
        + "`";
  }

  private String externalTyped() {
    LoadSource.Typed typed = (LoadSource.Typed) plan.source();
    return "CREATE TABLE "
        + plan.table().sql()
        + "\nUSING "
        + typed.format()
        + "\nLOCATION "
        + SqlText.literal(FilePath.plain(typed.path()));
  }

  private String external(LoadSource.Csv csv) {
    String columns =
        Stream.concat(
                plan.columns().stream()
                    .map(column ->
                        "  "
                            + SqlText.name(column.name())
                            + " "
                            + (CsvOptions.readsItself(column.type())
                                ? column.type().sql()
                                : "STRING")),
                Stream.of("  " + RESCUED + " STRING"))
            .collect(Collectors.joining(",\n"));
    return "CREATE TABLE %s (\n%s\n)\n%s"
        .formatted(plan.table().sql(), columns, CsvOptions.using(csv, RESCUED));
  }

  private String select(Dialect dialect) {
    Stream<String> values =
        wanted(_ -> true)
            .map(column -> {
              String name = SqlText.name(column.name());
              String value = value(column, dialect);
              return value.equals(name) ? name : value + " AS " + name;
            });
    boolean rescues = plan.misfits() == LoadPlan.Misfits.RESCUE;
    Stream<String> kept = rescues ? Stream.of(misfits(dialect) + " AS " + RESCUED) : Stream.empty();
    return Stream.concat(values, kept)
            .map(line -> "  " + line)
            .collect(Collectors.joining(",\n", "SELECT\n", "\nFROM " + view()))
        + (rescues ? "" : "\nWHERE isnull(assert_true(isnull(" + misfits(dialect) + ")))");
  }

  private String misfits(Dialect dialect) {
    Stream<String> each =
        wanted(column -> !(column.type() instanceof ColumnType.Text))
            .map(column -> {
              String text = text(column, dialect);
              return "\n    "
                  + SqlText.literal(column.name())
                  + ", CASE WHEN "
                  + text
                  + " IS NOT NULL AND "
                  + column.type().convert(text)
                  + " IS NULL THEN "
                  + text
                  + " END";
            });
    return Stream.concat(each, Stream.of("\n    '" + LINE + "', " + BROKEN))
        .collect(Collectors.joining(",", "nullif(to_json(named_struct(", ")), '{}')"));
  }

  private String value(LoadColumn column, Dialect dialect) {
    return column.type().convert(text(column, dialect));
  }

  /// The text of a column; the engine itself knows the first word for no value. Where text is not
  /// wanted, blanks are no value either.
  private static String text(LoadColumn column, Dialect dialect) {
    String text = SqlText.name(column.name());
    for (String word : dialect.nulls().stream().skip(1).toList()) {
      text = "nullif(" + text + ", " + SqlText.literal(word) + ")";
    }
    return column.type() instanceof ColumnType.Text ? text : "nullif(trim(" + text + "), '')";
  }

  private Stream<LoadColumn> wanted(Predicate<LoadColumn> which) {
    return plan.columns().stream().filter(LoadColumn::wanted).filter(which);
  }
}
