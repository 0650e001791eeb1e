package dev.tarn.session.sql;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a statement is, told from its words alone.
public enum SqlKind {
  /// Gives rows and changes nothing; its rows can be limited.
  QUERY,
  /// Does something, whether or not it gives rows.
  COMMAND,
  /// A `BEGIN … END` script.
  SCRIPT,
  /// Blank, or begins with no known word.
  UNKNOWN;

  private static final Set<String> QUERIES =
      Set.of("SELECT", "VALUES", "TABLE", "FROM", "WITH", "MAP", "REDUCE");

  /// Also those that only the parsers of Delta Lake and of Tarn's engine know.
  private static final Set<String> COMMANDS =
      Set.of(
          "ADD",
          "ALTER",
          "ANALYZE",
          "CACHE",
          "CALL",
          "CLEAR",
          "CLONE",
          "CHECKPOINT",
          "COMMENT",
          "COMMIT",
          "CONVERT",
          "COPY",
          "CREATE",
          "DECLARE",
          "DELETE",
          "DESC",
          "DESCRIBE",
          "DFS",
          "DROP",
          "EXECUTE",
          "EXPLAIN",
          "EXPORT",
          "GENERATE",
          "GRANT",
          "IMPORT",
          "INSERT",
          "LIST",
          "LOAD",
          "LOCK",
          "MERGE",
          "MSCK",
          "OPTIMIZE",
          "REFRESH",
          "REORG",
          "REPAIR",
          "REPLACE",
          "RESET",
          "RESTORE",
          "REVOKE",
          "ROLLBACK",
          "SET",
          "SHOW",
          "START",
          "TRUNCATE",
          "UNCACHE",
          "UNLOCK",
          "UNSET",
          "UPDATE",
          "USE",
          "VACUUM");

  private static final Set<String> SETTING = Set.of("RESET", "SET");

  private static final Pattern CATALOG_SETTING =
      Pattern.compile("SET\\s+`?spark\\.sql\\.catalog\\.\\w", Pattern.CASE_INSENSITIVE);

  /// What may bring, change or take a name of the catalog.
  private static final Set<String> NAMING =
      Set.of(
          "ALTER", "CALL", "CLONE", "COMMENT", "CONVERT", "CREATE", "DROP", "EXECUTE", "MSCK",
          "REFRESH", "REPLACE", "RESTORE");

  /// What may change the rows or files of a table.
  private static final Set<String> WRITING =
      Set.of(
          "ANALYZE",
          "COPY",
          "DELETE",
          "INSERT",
          "LOAD",
          "MERGE",
          "OPTIMIZE",
          "REORG",
          "TRUNCATE",
          "UPDATE",
          "VACUUM");

  /// Tells if a statement may change rows or files of a table, but no name.
  ///
  /// @param statement a single statement's text
  /// @return false for scripts, which may change names, too
  public static boolean changesRows(String statement) {
    return of(statement) == COMMAND && WRITING.contains(firstWord(statement));
  }

  /// Tells if a statement makes a catalog known to its session by a setting, or changes one.
  ///
  /// @param statement a single statement's text
  /// @return true for `SET` and `RESET` of settings below `spark.sql.catalog`
  public static boolean setsCatalog(String statement) {
    return SETTING.contains(firstWord(statement)) && CATALOG_SETTING.matcher(statement).find();
  }

  /// Tells if a statement may bring, change or take names of the catalog.
  ///
  /// @param statement a single statement's text
  /// @return true for scripts, too
  public static boolean changesNames(String statement) {
    return switch (of(statement)) {
      case SCRIPT -> true;
      case COMMAND -> NAMING.contains(firstWord(statement));
      case QUERY, UNKNOWN -> false;
    };
  }

  private static String firstWord(String statement) {
    return SqlScanner.scan(statement).stream()
        .filter(lexeme -> lexeme.form() == Lexeme.Form.WORD)
        .findFirst()
        .map(lexeme -> lexeme.word(statement))
        .orElse("");
  }

  /// Tells what a statement is.
  ///
  /// @param statement a single statement's text
  /// @return its kind
  public static SqlKind of(String statement) {
    List<Lexeme> lexemes =
        SqlScanner.scan(statement).stream()
            .filter(lexeme -> lexeme.form() != Lexeme.Form.COMMENT)
            .toList();
    int first = 0;
    while (first < lexemes.size() && lexemes.get(first).isSign(statement, "(")) {
      first++;
    }
    if (first == lexemes.size()) {
      return UNKNOWN;
    }
    if (first == 0 && Scripts.begins(statement, lexemes, 0)) {
      return SCRIPT;
    }
    String word = lexemes.get(first).word(statement);
    if (QUERIES.contains(word)) {
      boolean mayWrite = first == 0 && (word.equals("WITH") || word.equals("FROM"));
      return mayWrite && writes(statement, lexemes) ? COMMAND : QUERY;
    }
    return first == 0 && COMMANDS.contains(word) ? COMMAND : UNKNOWN;
  }

  /// Looks for `INSERT`, `MERGE`, `UPDATE` or `DELETE` outside of parentheses.
  private static boolean writes(String text, List<Lexeme> lexemes) {
    int depth = 0;
    for (int i = 0; i + 1 < lexemes.size(); i++) {
      Lexeme lexeme = lexemes.get(i);
      if (lexeme.isSign(text, "(")) {
        depth++;
      } else if (lexeme.isSign(text, ")")) {
        depth--;
      } else if (depth == 0 && lexeme.form() == Lexeme.Form.WORD) {
        Lexeme next = lexemes.get(i + 1);
        boolean writes =
            switch (lexeme.word(text)) {
              case "INSERT" -> next.isWord(text, "INTO") || next.isWord(text, "OVERWRITE");
              case "MERGE" -> next.isWord(text, "INTO") || next.isWord(text, "WITH");
              case "DELETE" -> next.isWord(text, "FROM") && isFree(text, lexemes, i);
              case "UPDATE" -> next.form() != Lexeme.Form.SIGN && isFree(text, lexemes, i);
              default -> false;
            };
        if (writes) {
          return true;
        }
      }
    }
    return false;
  }

  /// A statement's verb follows the closing parenthesis of a common table expression.
  private static boolean isFree(String text, List<Lexeme> lexemes, int i) {
    return i > 0 && lexemes.get(i - 1).isSign(text, ")");
  }
}
