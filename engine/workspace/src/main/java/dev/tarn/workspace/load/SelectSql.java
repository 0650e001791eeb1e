package dev.tarn.workspace.load;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes the query that turns a file into rows of a table.
final class SelectSql {
  private final LoadPlan plan;
  private final List<String> nulls;

  private SelectSql(LoadPlan plan, List<String> nulls) {
    this.plan = plan;
    this.nulls = nulls;
  }

  /// A query over a file that carries its own types.
  static String of(LoadPlan plan, LoadSource.Typed typed) {
    if (plan.casts()) {
      return new SelectSql(plan, List.of()).from(place(typed));
    }
    boolean all =
        plan.columns().stream()
            .allMatch(column -> column.wanted() && column.name().equals(column.source()));
    String columns =
        plan.columns().stream()
            .filter(LoadColumn::wanted)
            .map(SelectSql::renamed)
            .collect(Collectors.joining(",\n  ", "\n  ", "\n"));
    return "SELECT" + (all ? " * " : columns) + "FROM " + place(typed);
  }

  /// A query over a view whose columns are all text.
  ///
  /// @param nulls words that stand for no value
  static String of(LoadPlan plan, String view, List<String> nulls) {
    return new SelectSql(plan, nulls).from(view);
  }

  private String from(String place) {
    boolean rescues = plan.rescues();
    Stream<String> kept =
        rescues ? Stream.of(misfits() + " AS " + LoadSql.RESCUED) : Stream.empty();
    return Stream.concat(plan.columns().stream().filter(LoadColumn::wanted).map(this::value), kept)
            .map(line -> "  " + line)
            .collect(Collectors.joining(",\n", "SELECT\n", "\nFROM " + place))
        + (rescues
            ? ""
            : "\nWHERE isnull(assert_true(isnull("
                + misfits()
                + "), 'A value does not fit the type of its column'))");
  }

  /// A file as a relation.
  static String place(LoadSource.Typed typed) {
    String path =
        typed.format().equals("delta")
            ? FilePath.plain(typed.files().getFirst())
            : FilePath.pattern(typed.files());
    String place = typed.format() + ".`" + path.replace("`", "``") + "`";
    return typed.merged() ? place + " WITH ('mergeSchema' = 'true')" : place;
  }

  private static String renamed(LoadColumn column) {
    String source = SqlText.name(column.source());
    return column.name().equals(column.source())
        ? source
        : source + " AS " + SqlText.name(column.name());
  }

  private String value(LoadColumn column) {
    String name = SqlText.name(column.name());
    if (plan.source() instanceof LoadSource.Typed) {
      return column.type() instanceof ColumnType.Cast cast
          ? cast.convert(SqlText.name(column.source())) + " AS " + name
          : renamed(column);
    }
    String value = column.type().convert(text(column));
    return value.equals(name) ? name : value + " AS " + name;
  }

  /// The texts that did not become values, by column, and the line of a broken row.
  private String misfits() {
    Stream<String> each =
        plan.columns().stream()
            .filter(LoadColumn::wanted)
            .filter(column ->
                !(column.type() instanceof ColumnType.Text)
                    && !(column.type() instanceof ColumnType.Given))
            .map(this::misfit);
    return Stream.concat(each, rest())
        .collect(Collectors.joining(",", "nullif(to_json(named_struct(", ")), '{}')"));
  }

  private String misfit(LoadColumn column) {
    if (column.type() instanceof ColumnType.Cast cast) {
      return "\n    %s, %s"
          .formatted(
              SqlText.literal(column.name()), MisfitSql.kept(SqlText.name(column.source()), cast));
    }
    String text = text(column);
    return "\n    %s, CASE WHEN %s IS NOT NULL AND %s IS NULL THEN %s END"
        .formatted(SqlText.literal(column.name()), text, column.type().convert(text), text);
  }

  private Stream<String> rest() {
    if (plan.source() instanceof LoadSource.Typed) {
      return Stream.empty();
    }
    String line = "\n    '" + LoadSql.LINE + "', " + LoadSql.BROKEN;
    return plan.source() instanceof LoadSource.Json
        ? Stream.of(line, "\n    '" + LoadSql.MORE + "', " + JsonView.MORE)
        : Stream.of(line);
  }

  /// The text of a column. Where text is not wanted, blanks are no value either.
  private String text(LoadColumn column) {
    String text = SqlText.name(column.name());
    for (String word : nulls) {
      text = "nullif(" + text + ", " + SqlText.literal(word) + ")";
    }
    return column.type() instanceof ColumnType.Text ? text : "nullif(trim(" + text + "), '')";
  }
}
