package dev.tarn.session.view;

import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.DataType.Simple;
import dev.tarn.session.Schema;
import dev.tarn.session.result.ColumnKind;
import dev.tarn.session.text.CellText;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Writes a view of a statement's rows as SQL of its own: the statement in brackets, then `WHERE`
/// and `ORDER BY`. Thread-safe.
public final class ViewSql {
  private static final Set<String> KEYWORDS =
      Set.of(
          "all",
          "and",
          "any",
          "as",
          "between",
          "both",
          "by",
          "case",
          "cast",
          "check",
          "collate",
          "create",
          "cross",
          "current_date",
          "current_timestamp",
          "current_user",
          "distinct",
          "else",
          "end",
          "escape",
          "except",
          "exists",
          "false",
          "fetch",
          "filter",
          "for",
          "from",
          "full",
          "grant",
          "group",
          "having",
          "in",
          "inner",
          "intersect",
          "interval",
          "into",
          "is",
          "join",
          "leading",
          "left",
          "like",
          "limit",
          "minus",
          "natural",
          "not",
          "null",
          "offset",
          "on",
          "only",
          "or",
          "order",
          "outer",
          "right",
          "rlike",
          "select",
          "some",
          "table",
          "then",
          "to",
          "trailing",
          "true",
          "union",
          "unique",
          "user",
          "using",
          "when",
          "where",
          "with");

  private final Schema schema;
  private final List<String> names;
  private final boolean renamed;
  private final ZoneId zone;

  /// Takes the columns.
  ///
  /// @param schema of the statement's result
  /// @param zone in which moments are shown
  public ViewSql(Schema schema, ZoneId zone) {
    this.schema = schema;
    this.zone = zone;
    names = unique(schema);
    renamed = !names.equals(schema.columns().stream().map(Column::name).toList());
  }

  /// A statement for the rows of a view.
  ///
  /// @param statement a query, with or without `;` and comments behind it
  /// @param spec which rows
  /// @return without `;`
  public String select(String statement, ViewSpec spec) {
    return select("*", statement, spec) + orderBy(spec);
  }

  /// A statement for the groups of a view's rows.
  ///
  /// @param statement a query, with or without `;` and comments behind it
  /// @param spec which rows
  /// @param groups how they are put together
  /// @return without `;`
  public String group(String statement, ViewSpec spec, GroupBy groups) {
    String keys = groups.by().stream().map(this::name).collect(Collectors.joining(", "));
    String all =
        groups.aggregates().stream()
            .map(this::aggregate)
            .collect(Collectors.joining(", ", keys + ", ", ""));
    return select(groups.aggregates().isEmpty() ? keys : all, statement, spec)
        + "\nGROUP BY "
        + keys;
  }

  /// A value as SQL writes it.
  ///
  /// @param value as a row reader gives it, or null
  /// @param type its type
  /// @return a literal or a call that makes the value
  public String literal(@Nullable Object value, DataType type) {
    if (value == null) {
      return "NULL";
    }
    CellText text = CellText.in(ZoneOffset.UTC);
    return switch (type) {
      case Simple simple ->
          switch (simple) {
            case BOOLEAN, INT -> String.valueOf(value);
            case TINYINT -> value + "Y";
            case SMALLINT -> value + "S";
            case BIGINT -> value + "L";
            case FLOAT, DOUBLE -> floating((Number) value, simple);
            case DATE -> "DATE'" + value + "'";
            case TIMESTAMP -> "TIMESTAMP'" + text.text(value, type) + " UTC'";
            case TIMESTAMP_NTZ -> "TIMESTAMP_NTZ'" + text.text(value, type) + "'";
            case BINARY -> "X'" + HexFormat.of().withUpperCase().formatHex((byte[]) value) + "'";
            case VOID, INTERVAL, VARIANT -> string(text.text(value, type));
          };
      case DataType.Decimal _ -> ((BigDecimal) value).toPlainString() + "BD";
      case DataType.Time _ -> "TIME'" + text.text(value, type) + "'";
      case DataType.YearMonthInterval _, DataType.DayTimeInterval _ -> text.text(value, type);
      default -> string(CellText.in(zone).text(value, type));
    };
  }

  /// A text as SQL writes it.
  ///
  /// @param text any
  /// @return in quotes
  public static String string(String text) {
    return "'"
        + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r")
        + "'";
  }

  /// The values as a list for `IN`.
  ///
  /// @param values without null
  /// @param type their type
  /// @return in brackets
  public String list(List<Object> values, DataType type) {
    return values.stream()
        .map(value -> literal(value, type))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String floating(Number value, Simple type) {
    double number = value.doubleValue();
    String name = type == Simple.FLOAT ? "float" : "double";
    return Double.isFinite(number)
        ? value + (type == Simple.FLOAT ? "F" : "D")
        : name + "('" + value + "')";
  }

  private String select(String what, String statement, ViewSpec spec) {
    String query = statement.strip();
    while (query.endsWith(";")) {
      query = query.substring(0, query.length() - 1).stripTrailing();
    }
    String columns =
        renamed
            ? names.stream()
                .map(ViewSql::quoted)
                .collect(Collectors.joining(", ", " AS rows(", ")"))
            : "";
    List<String> conditions = new ArrayList<>();
    spec.filters().forEach(filter -> conditions.add(condition(filter)));
    spec.quick().ifPresent(quick -> conditions.add(anywhere(quick)));
    String where = conditions.isEmpty() ? "" : "\nWHERE " + String.join("\n  AND ", conditions);
    return "SELECT " + what + "\nFROM (\n" + query.indent(2) + ")" + columns + where;
  }

  private String orderBy(ViewSpec spec) {
    return spec.sort().isEmpty()
        ? ""
        : spec.sort().stream()
            .map(this::sortKey)
            .collect(Collectors.joining(", ", "\nORDER BY ", ""));
  }

  private String sortKey(SortKey key) {
    boolean up = key.direction() == SortKey.Direction.UP;
    boolean usual = up == (key.nulls() == SortKey.Nulls.FIRST);
    return name(key.column()) + (up ? "" : " DESC") + (usual ? "" : " NULLS " + key.nulls().name());
  }

  private String condition(ColumnFilter filter) {
    String name = name(filter.column());
    DataType type = schema.column(filter.column()).type();
    return switch (filter) {
      case ColumnFilter.Nulls nulls -> name + (nulls.wanted() ? " IS NULL" : " IS NOT NULL");
      case ColumnFilter.Values values -> values(values, name, type);
      case ColumnFilter.Range range -> {
        List<String> ends = new ArrayList<>();
        Bound from = range.from();
        Bound to = range.to();
        if (from != null) {
          ends.add(
              comparable(name, type)
                  + (from.inclusive() ? " >= " : " > ")
                  + literal(from.value(), type));
        }
        if (to != null) {
          ends.add(
              comparable(name, type)
                  + (to.inclusive() ? " <= " : " < ")
                  + literal(to.value(), type));
        }
        yield String.join(" AND ", ends);
      }
      case ColumnFilter.Contains contains ->
          contains(filter.column(), contains.text(), contains.mode());
    };
  }

  private String values(ColumnFilter.Values filter, String name, DataType type) {
    String left = comparable(name, type);
    String listed =
        switch (filter.values().size()) {
          case 0 -> "";
          case 1 ->
              left
                  + (filter.excluded() ? " <> " : " = ")
                  + literal(filter.values().getFirst(), type);
          default -> left + (filter.excluded() ? " NOT IN " : " IN ") + list(filter.values(), type);
        };
    if (filter.excluded()) {
      String present = name + " IS NOT NULL";
      String kept = listed.isEmpty() ? "true" : listed;
      return filter.withNull()
          ? present + " AND " + kept
          : "(" + name + " IS NULL OR " + kept + ")";
    }
    if (!filter.withNull()) {
      return listed.isEmpty() ? "false" : listed;
    }
    return listed.isEmpty() ? name + " IS NULL" : "(" + name + " IS NULL OR " + listed + ")";
  }

  private String anywhere(QuickFilter quick) {
    return IntStream.range(0, schema.size())
        .filter(column -> schema.column(column).type() != Simple.VOID)
        .mapToObj(column -> contains(column, quick.text(), quick.mode()))
        .collect(Collectors.joining("\n    OR ", "(", ")"));
  }

  private String contains(int column, String text, TextMode mode) {
    DataType type = schema.column(column).type();
    String name = name(column);
    String shown = shown(name, type);
    if (mode == TextMode.REGEX) {
      return shown + " RLIKE " + string("(?i)" + text);
    }
    String meant = TextSearch.meant(text, mode, type);
    return "contains(lower(" + shown + "), " + string(meant.toLowerCase(Locale.ROOT)) + ")";
  }

  /// A column as text.
  private static String shown(String name, DataType type) {
    return switch (type) {
      case DataType.Text _ -> name;
      case Simple.BINARY -> "hex(" + name + ")";
      default -> "CAST(" + name + " AS STRING)";
    };
  }

  /// What has no order here is compared as text.
  private static String comparable(String name, DataType type) {
    return ColumnKind.of(type) == ColumnKind.SHOWN ? "CAST(" + name + " AS STRING)" : name;
  }

  private String aggregate(Aggregate aggregate) {
    String name = name(aggregate.column());
    return switch (aggregate.function()) {
      case COUNT -> "count(*)";
      case COUNT_DISTINCT -> "count(DISTINCT " + name + ")";
      case SUM -> "sum(" + name + ")";
      case AVG -> "avg(" + name + ")";
      case MIN -> "min(" + name + ")";
      case MAX -> "max(" + name + ")";
    };
  }

  private String name(int column) {
    return quoted(names.get(column));
  }

  private static String quoted(String name) {
    return name.matches("[a-z_][a-z0-9_]*") && !KEYWORDS.contains(name)
        ? name
        : "`" + name.replace("`", "``") + "`";
  }

  private static List<String> unique(Schema schema) {
    Set<String> used = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (Column column : schema.columns()) {
      String name = column.name();
      for (int i = 2; !used.add(name.toLowerCase(Locale.ROOT)); i++) {
        name = column.name() + "_" + i;
      }
      names.add(name);
    }
    return names;
  }
}
