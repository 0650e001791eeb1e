package dev.tarn.session.create;

import dev.tarn.session.sql.SqlSyntax;
import dev.tarn.session.sql.SqlTokens;
import dev.tarn.session.sql.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds what the engine would refuse, before it is asked.
public final class TableCheck {
  private static final int MOST_CLUSTERS = 4;

  /// Types with words that stand for a type by themselves, in any version of their name.
  private static final Set<String> TYPES =
      Set.of(
          "BOOLEAN",
          "TINYINT",
          "BYTE",
          "SMALLINT",
          "SHORT",
          "INT",
          "INTEGER",
          "BIGINT",
          "LONG",
          "FLOAT",
          "REAL",
          "DOUBLE",
          "DATE",
          "TIMESTAMP",
          "TIMESTAMP_NTZ",
          "TIMESTAMP_LTZ",
          "TIME",
          "STRING",
          "CHAR",
          "CHARACTER",
          "VARCHAR",
          "BINARY",
          "DECIMAL",
          "DEC",
          "NUMERIC",
          "VARIANT",
          "INTERVAL",
          "ARRAY",
          "MAP",
          "STRUCT",
          "VOID");

  private static final Set<String> LONGS = Set.of("BIGINT", "LONG");
  private static final Set<String> NO_FOLDERS = Set.of("ARRAY", "MAP", "STRUCT", "VARIANT");

  private final NewTable table;
  private final List<TableProblem> problems = new ArrayList<>();

  private TableCheck(NewTable table) {
    this.table = table;
  }

  /// Checks names, types and what does not go together. Quick.
  ///
  /// @param table as it was written
  /// @param taken the names of its schema's tables and views
  /// @return in the order of the form; empty if nothing is known to be wrong
  public static List<TableProblem> of(NewTable table, Set<String> taken) {
    TableCheck check = new TableCheck(table);
    check.name(taken);
    check.columns();
    check.layout();
    return check.problems;
  }

  /// Checks types and expressions against the grammar. Not for the window's thread.
  ///
  /// @param table as it was written
  /// @return the first problem of each column
  public static List<TableProblem> syntax(NewTable table) {
    TableCheck check = new TableCheck(table);
    for (int i = 0; i < table.columns().size(); i++) {
      check.grammar(i, table.columns().get(i));
    }
    return check.problems;
  }

  private void name(Set<String> taken) {
    String name = table.name().table();
    if (name.isBlank()) {
      add(TableProblem.Kind.NAME_MISSING, -1, "");
    } else if (name.matches("(?s).*[/.\\p{Cntrl}].*")) {
      add(TableProblem.Kind.NAME_SIGNS, -1, name);
    } else if (taken.stream().anyMatch(name::equalsIgnoreCase)) {
      add(TableProblem.Kind.NAME_TAKEN, -1, name);
    }
  }

  private void columns() {
    if (table.columns().isEmpty()) {
      add(TableProblem.Kind.NO_COLUMNS, -1, "");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < table.columns().size(); i++) {
      NewColumn column = table.columns().get(i);
      if (column.name().isEmpty()) {
        add(TableProblem.Kind.COLUMN_MISSING, i, "");
      } else if (!seen.add(column.name().toLowerCase(Locale.ROOT))) {
        add(TableProblem.Kind.COLUMN_REPEATED, i, column.name());
      }
      if (column.type().isEmpty()) {
        add(TableProblem.Kind.TYPE_MISSING, i, column.name());
      } else if (!TYPES.contains(column.typeWord())) {
        add(TableProblem.Kind.TYPE_UNKNOWN, i, column.type());
      }
      filling(i, column);
    }
  }

  private void filling(int place, NewColumn column) {
    switch (column.filling()) {
      case Filling.Given() -> {}
      case Filling.Usual(String expression) -> written(place, column, expression);
      case Filling.Generated(String expression) -> written(place, column, expression);
      case Filling.Identity(_, String start, String step) -> {
        if (!column.type().isEmpty() && !LONGS.contains(column.type().toUpperCase(Locale.ROOT))) {
          add(TableProblem.Kind.IDENTITY_TYPE, place, column.name());
        }
        if (whole(start).isEmpty()) {
          add(TableProblem.Kind.IDENTITY_START, place, start);
        }
        if (whole(step).filter(number -> number != 0).isEmpty()) {
          add(TableProblem.Kind.IDENTITY_STEP, place, step);
        }
      }
    }
  }

  private void written(int place, NewColumn column, String expression) {
    if (expression.isBlank()) {
      add(TableProblem.Kind.EXPRESSION_MISSING, place, column.name());
    }
  }

  private void layout() {
    List<NewColumn> chosen =
        table.columns().stream()
            .filter(column -> table.layoutColumns().contains(column.name()))
            .toList();
    switch (table.layout()) {
      case PLAIN -> {}
      case CLUSTERED -> {
        if (chosen.isEmpty()) {
          add(TableProblem.Kind.LAYOUT_MISSING, -1, "");
        } else if (chosen.size() > MOST_CLUSTERS) {
          add(TableProblem.Kind.LAYOUT_MANY, -1, "");
        }
      }
      case PARTITIONED -> {
        if (chosen.isEmpty()) {
          add(TableProblem.Kind.LAYOUT_MISSING, -1, "");
        } else if (chosen.size() == table.columns().size()) {
          add(TableProblem.Kind.LAYOUT_ALL, -1, "");
        }
        chosen.stream()
            .filter(column ->
                column.filling() instanceof Filling.Identity
                    || NO_FOLDERS.contains(column.typeWord()))
            .findFirst()
            .ifPresent(column -> add(TableProblem.Kind.LAYOUT_TYPE, -1, column.name()));
      }
    }
  }

  private void grammar(int place, NewColumn column) {
    if (!column.type().isEmpty() && !isPart("SELECT CAST(NULL AS ", column.type())) {
      add(TableProblem.Kind.TYPE_UNKNOWN, place, column.type());
    }
    String expression =
        switch (column.filling()) {
          case Filling.Usual(String text) -> text;
          case Filling.Generated(String text) -> text;
          case Filling.Given(), Filling.Identity _ -> "";
        };
    if (!expression.isBlank() && !isPart("SELECT CAST(", expression + " AS STRING")) {
      add(TableProblem.Kind.EXPRESSION_WRONG, place, expression);
    }
  }

  private static boolean isPart(String before, String text) {
    return isClosed(text) && SqlSyntax.check(before + text + ")").isEmpty();
  }

  /// Tells if nothing in a text can end the part of the statement in which it stands.
  private static boolean isClosed(String text) {
    int depth = 0;
    for (Token token : SqlTokens.of(text)) {
      String sign = token.in(text);
      depth += sign.equals("(") ? 1 : sign.equals(")") ? -1 : 0;
      if (depth < 0 || token.kind() == Token.Kind.COMMENT) {
        return false;
      }
    }
    return depth == 0;
  }

  private static Optional<Long> whole(String text) {
    try {
      return Optional.of(Long.parseLong(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private void add(TableProblem.Kind kind, int column, String about) {
    problems.add(new TableProblem(kind, column, about));
  }
}
