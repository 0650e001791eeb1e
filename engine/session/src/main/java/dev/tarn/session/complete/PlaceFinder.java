package dev.tarn.session.complete;

import dev.tarn.session.sql.Lexeme;
import dev.tarn.session.sql.Lexeme.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Tells what may stand at the caret from the words around it.
final class PlaceFinder {
  private static final Set<String> BEFORE_VALUE =
      Set.of(
          "SELECT",
          "DISTINCT",
          "ALL",
          "WHERE",
          "AND",
          "OR",
          "NOT",
          "BY",
          "ON",
          "HAVING",
          "QUALIFY",
          "WHEN",
          "THEN",
          "ELSE",
          "CASE",
          "IN",
          "LIKE",
          "ILIKE",
          "RLIKE",
          "BETWEEN",
          "VALUES",
          "LIMIT",
          "OFFSET",
          "DIV",
          "ESCAPE",
          "EXTEND",
          "AGGREGATE",
          "RETURN",
          "INTERVAL",
          "CALL");
  private static final Set<String> BEFORE_TABLE =
      Set.of(
          "FROM",
          "JOIN",
          "TABLE",
          "INTO",
          "OVERWRITE",
          "UPDATE",
          "DESCRIBE",
          "DESC",
          "OPTIMIZE",
          "VACUUM",
          "VIEW",
          "MERGE",
          "DETAIL",
          "HISTORY",
          "TRUNCATE",
          "REFRESH",
          "UNCACHE",
          "COLUMNS",
          "TBLPROPERTIES",
          "PARTITIONS");
  private static final Set<String> BEFORE_SCHEMA = Set.of("USE", "SCHEMA", "DATABASE", "NAMESPACE");
  private static final Set<String> SHOWN = Set.of("TABLES", "VIEWS", "FUNCTIONS", "EXTENDED");
  private static final Set<String> DEFINES = Set.of("CREATE", "REPLACE");

  private final Words words;
  private final Block root;
  private final int caret;

  PlaceFinder(Words words, Block root, int caret) {
    this.words = words;
    this.root = root;
    this.caret = caret;
  }

  Place find() {
    int from = caret;
    int to = caret;
    String prefix = "";
    for (Lexeme lexeme : words.all()) {
      if (lexeme.start() < caret && caret <= lexeme.end()) {
        boolean inside = caret < lexeme.end();
        switch (lexeme.form()) {
          case WORD -> {
            from = lexeme.start();
            to = lexeme.end();
            prefix = words.text().substring(from, caret);
          }
          case QUOTED -> {
            if (!inside) {
              return place(Place.Kind.WORDS, List.of(), "", caret, caret);
            }
            from = lexeme.start();
            to = lexeme.end();
            prefix = words.text().substring(from + 1, caret);
          }
          case UNCLOSED -> {
            if (words.text().charAt(lexeme.start()) != '`') {
              return nothing();
            }
            from = lexeme.start();
            to = caret;
            prefix = words.text().substring(from + 1, caret);
          }
          case COMMENT -> {
            if (inside || words.text().startsWith("--", lexeme.start())) {
              return nothing();
            }
          }
          case STRING, NUMBER -> {
            return nothing();
          }
          case SIGN, STRAY -> {
            if (inside) {
              return nothing();
            }
          }
        }
      }
    }
    return behind(words.before(from), prefix, from, to);
  }

  private Place behind(int last, String prefix, int from, int to) {
    if (words.isSign(last, ":") && words.end(last) == from && isMarker(last)) {
      return place(Place.Kind.PARAMETER, List.of(), prefix, from, to);
    }
    List<String> qualifier = new ArrayList<>();
    int before = last;
    while (words.isSign(before, ".")) {
      int name = before - 1;
      while (words.isSign(name, "]") && words.partner(name) > 0) {
        name = words.partner(name) - 1;
      }
      if (!words.isName(name)) {
        return nothing(); // A number, or a field of what a call gives.
      }
      qualifier.addFirst(words.name(name));
      before = name - 1;
    }
    return place(kind(before), qualifier, prefix, from, to);
  }

  private boolean isMarker(int colon) {
    return colon == 0
        || words.isSign(colon - 1, "(")
        || words.isSign(colon - 1, ",")
        || words.end(colon - 1) < words.start(colon);
  }

  private Place nothing() {
    return place(Place.Kind.NOTHING, List.of(), "", caret, caret);
  }

  private Place place(Place.Kind kind, List<String> qualifier, String prefix, int from, int to) {
    Block block = root.at(from);
    return new Place(kind, qualifier, prefix, from, to, block, block.clause(from));
  }

  /// @param last the last word before the name
  private Place.Kind kind(int last) {
    String word = words.clauseWord(last);
    Block block = root.at(words.end(last));
    if (last < 0 || words.isSign(last, ";") || words.isSign(last, "|>")) {
      return Place.Kind.WORDS;
    }
    if (words.isSign(last, "::")) {
      return Place.Kind.TYPE;
    }
    if (word.equals("AS")) {
      int open = open(last);
      return open > 0 && words.isWord(open - 1, Set.of("CAST", "TRY_CAST"))
          ? Place.Kind.TYPE
          : words.isWord(last - 1, "OF") ? Place.Kind.VALUE : Place.Kind.WORDS;
    }
    Place.Kind statement = inStatement(last, word);
    if (statement != Place.Kind.NOTHING) {
      return statement;
    }
    Clause clause = block.clause(words.end(last));
    if (clause == Clause.FROM) {
      return inFrom(last, word, block);
    }
    if (clause == Clause.USING) {
      return Place.Kind.COLUMN;
    }
    if (clause == Clause.SET) {
      boolean assigns = word.equals("SET") || (words.isSign(last, ",") && open(last) < 0);
      return assigns ? Place.Kind.COLUMN : value(last, word);
    }
    if (words.isSign(last, "(") && isInsertList(last)) {
      return Place.Kind.COLUMN;
    }
    return value(last, word);
  }

  private Place.Kind inFrom(int last, String word, Block block) {
    int open = open(last);
    boolean inCall =
        open >= 0
            && words.start(open) > block.clauseStart(words.end(last))
            && words.isName(open - 1)
            && !words.isWord(open - 1, Set.of("FROM", "JOIN", "LATERAL"));
    if (words.isWord(open - 1, "USING") && open > 0) {
      return Place.Kind.COLUMN;
    }
    if (inCall) {
      return value(last, word);
    }
    boolean opens = words.isSign(last, "(") || words.isSign(last, ",");
    return opens || Set.of("FROM", "JOIN", "USING", "LATERAL", "STREAM").contains(word)
        ? Place.Kind.TABLE
        : Place.Kind.WORDS;
  }

  /// Where the words before alone decide.
  private Place.Kind inStatement(int last, String word) {
    String first = words.word(0);
    if (word.equals("EXISTS") && words.isWord(last - 1, "IF") && !DEFINES.contains(first)) {
      return inStatement(last - 2, words.clauseWord(last - 2));
    }
    if (word.equals("CATALOG") && words.isWord(last - 1, Set.of("USE", "SET"))) {
      return Place.Kind.CATALOG;
    }
    if (word.equals("FUNCTION") && !DEFINES.contains(first)) {
      return Place.Kind.FUNCTION;
    }
    if (first.equals("SHOW") && (word.equals("IN") || word.equals("FROM"))) {
      return words.isWord(last - 1, SHOWN)
          ? Place.Kind.SCHEMA
          : words.isWord(last - 1, Set.of("SCHEMAS", "DATABASES", "NAMESPACES"))
              ? Place.Kind.CATALOG
              : Place.Kind.TABLE;
    }
    if (BEFORE_SCHEMA.contains(word)) {
      return Place.Kind.SCHEMA;
    }
    if (word.equals("COLUMN") && first.equals("ALTER")) {
      return Place.Kind.COLUMN;
    }
    boolean orders = word.equals("DESC") && last > 0;
    return BEFORE_TABLE.contains(word)
            && !orders
            && !words.isWord(last - 1, "DISTINCT")
            && !(word.equals("UPDATE") && words.isWord(last - 1, "THEN"))
            && !(word.equals("FROM") && isCallArgument(last))
        ? Place.Kind.TABLE
        : Place.Kind.NOTHING;
  }

  /// `extract(YEAR FROM d)`, `trim(BOTH FROM s)`.
  private boolean isCallArgument(int from) {
    int open = open(from);
    return open > 0
        && words.isWord(
            open - 1, Set.of("EXTRACT", "TRIM", "SUBSTR", "SUBSTRING", "OVERLAY", "POSITION"));
  }

  private boolean isInsertList(int open) {
    int target = open - 1;
    while (words.isPart(target)) {
      target -= 2;
    }
    return (words.isWord(0, "INSERT")
            && words.isWord(target - 1, Set.of("INTO", "TABLE", "OVERWRITE")))
        || (words.isWord(0, "MERGE") && words.isWord(target, "INSERT"));
  }

  private Place.Kind value(int last, String word) {
    int open = open(last);
    if (open > 0 && words.isSign(last, ",") && isInsertList(open)) {
      return Place.Kind.COLUMN;
    }
    Form form = words.at(last).form();
    boolean complete =
        switch (form) {
          case WORD -> !BEFORE_VALUE.contains(word);
          case NUMBER, STRING, QUOTED -> true;
          case SIGN ->
              words.isSign(last, ")")
                  || words.isSign(last, "]")
                  || (words.isSign(last, "*") && isStar(last));
          case COMMENT, UNCLOSED, STRAY -> true;
        };
    return complete || isDefinition(open) ? Place.Kind.WORDS : Place.Kind.VALUE;
  }

  /// `CREATE TABLE t (a INT`.
  private boolean isDefinition(int open) {
    int target = open - 1;
    while (words.isPart(target)) {
      target -= 2;
    }
    return open > 0
        && DEFINES.contains(words.word(0))
        && words.isWord(target - 1, Set.of("TABLE", "EXISTS", "VIEW"));
  }

  private boolean isStar(int i) {
    return words.isSign(i - 1, ",")
        || words.isSign(i - 1, "(")
        || words.isSign(i - 1, ".")
        || words.isWord(i - 1, Set.of("SELECT", "DISTINCT", "ALL"));
  }

  /// The innermost parenthesis that is open before a word, or -1.
  private int open(int last) {
    int i = last;
    while (i >= 0) {
      if (words.isSign(i, ")") && words.partner(i) >= 0) {
        i = words.partner(i) - 1;
      } else if (words.isSign(i, "(")) {
        return i;
      } else {
        i--;
      }
    }
    return -1;
  }
}
