package dev.tarn.session.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Tells the role of each piece of SQL text, for highlighting.
///
/// Any text will do, with any number of statements, finished or not. The time is linear in its
/// length: a few hundredths of a second a megabyte. Thread-safe.
public final class SqlTokens {
  /// After these, a name with a parenthesis behind it is a table with its columns, not a call.
  private static final Set<String> BEFORE_COLUMNS =
      Set.of("TABLE", "INTO", "VIEW", "EXISTS", "OVERWRITE", "WITH", "AS", "INDEX", "RECURSIVE");

  /// After these comes a value.
  private static final Set<String> BEFORE_VALUE =
      Set.of(
          "SELECT",
          "WHERE",
          "AND",
          "OR",
          "NOT",
          "BY",
          "ON",
          "HAVING",
          "WHEN",
          "THEN",
          "ELSE",
          "DISTINCT",
          "BETWEEN",
          "LIKE",
          "AS",
          "CASE",
          "QUALIFY");

  /// Before these stands the end of a value.
  private static final Set<String> AFTER_VALUE =
      Set.of(
          "FROM", "AS", "WHERE", "AND", "OR", "ASC", "DESC", "THEN", "ELSE", "END", "IS", "IN",
          "LIKE", "ILIKE", "RLIKE", "BETWEEN", "GROUP", "ORDER", "HAVING", "LIMIT", "UNION", "WHEN",
          "NOT");

  /// Words that keep their role wherever they stand.
  private static final Set<String> FIRM =
      Set.of("TRUE", "DEFAULT", "UPDATE", "INSERT", "DELETE", "ROWS", "CURRENT", "VALUES");

  /// These types are also called; as a type they follow a name, `AS` or `::`.
  private static final Set<String> SIZED =
      Set.of("CHAR", "CHARACTER", "DEC", "DECIMAL", "NUMERIC", "TIME", "VARCHAR");

  private static final Set<String> SHOWN = Set.of("SHOW");
  private static final Set<String> BEFORE_VOLUME =
      Set.of("ALTER", "CREATE", "DESC", "DESCRIBE", "DROP", "EXTERNAL");

  /// What `MERGE` does after `THEN`.
  private static final Set<String> WRITES = Set.of("DELETE", "INSERT", "UPDATE");

  private static final int LONGEST_CONDITION = 500;

  private final String text;
  private final List<Lexeme> lexemes;
  private final String[] words;

  private SqlTokens(String text) {
    this.text = text;
    this.lexemes = SqlScanner.scan(text);
    this.words = new String[lexemes.size()];
  }

  /// Finds the tokens of a text.
  ///
  /// @param text any text
  /// @return in order, without overlap
  public static List<Token> of(String text) {
    return new SqlTokens(text).tokens();
  }

  private List<Token> tokens() {
    List<Token> tokens = new ArrayList<>(lexemes.size());
    for (int i = 0; i < lexemes.size(); i++) {
      Lexeme lexeme = lexemes.get(i);
      int last = Markers.last(text, lexemes, i);
      if (last >= 0) {
        i = last;
        tokens.add(new Token(Token.Kind.PARAMETER, lexeme.start(), lexemes.get(i).end()));
      } else {
        tokens.add(new Token(kind(lexeme, i), lexeme.start(), lexeme.end()));
      }
    }
    return tokens;
  }

  private Token.Kind kind(Lexeme lexeme, int i) {
    return switch (lexeme.form()) {
      case NUMBER -> Token.Kind.NUMBER;
      case STRING -> Token.Kind.STRING;
      case QUOTED -> Token.Kind.QUOTED_IDENTIFIER;
      case COMMENT -> Token.Kind.COMMENT;
      case UNCLOSED, STRAY -> Token.Kind.ERROR;
      case SIGN -> sign(lexeme);
      case WORD -> word(i);
    };
  }

  private Token.Kind sign(Lexeme lexeme) {
    if (lexeme.length() > 1) {
      return Token.Kind.OPERATOR;
    }
    return switch (text.charAt(lexeme.start())) {
      case '?' -> Token.Kind.PARAMETER;
      case '(', ')', '[', ']', ',', '.', ';' -> Token.Kind.PUNCTUATION;
      default -> Token.Kind.OPERATOR;
    };
  }

  private Token.Kind word(int i) {
    String word = wordAt(i);
    int previous = neighbour(i, -1);
    int next = neighbour(i, 1);
    boolean called = isSign(next, "(");
    if (isOwn(i, previous, next)) {
      return Token.Kind.KEYWORD;
    }
    if (isSign(previous, ".")) {
      return called && !followsTable(i) ? Token.Kind.FUNCTION : Token.Kind.IDENTIFIER;
    }
    if (Keywords.isDelta(word) && (previous < 0 || isSign(previous, ";"))) {
      return Token.Kind.KEYWORD;
    }
    if (Keywords.isCopyClause(word) && isCopyClause(previous, next)) {
      return Token.Kind.KEYWORD;
    }
    if (!Keywords.contains(word)) {
      return called && !followsTable(i) ? Token.Kind.FUNCTION : Token.Kind.IDENTIFIER;
    }
    if (isSign(next, ".")) {
      return Token.Kind.IDENTIFIER;
    }
    if (word.equals("X") && next >= 0 && lexemes.get(next).form() == Lexeme.Form.STRING) {
      return Token.Kind.STRING;
    }
    if (Keywords.isType(word)) {
      return type(word, previous, next, called);
    }
    if (called && Keywords.isCalled(word) && !isFilterClause(word, next)) {
      return Token.Kind.FUNCTION;
    }
    boolean name =
        Keywords.isSoft(word)
            && !FIRM.contains(word)
            && startsValue(previous)
            && endsValue(next)
            && !called;
    return name ? Token.Kind.IDENTIFIER : Token.Kind.KEYWORD;
  }

  /// Tells if a word has a meaning to Tarn's engine here; names elsewhere.
  private boolean isOwn(int i, int previous, int next) {
    Lexeme lexeme = lexemes.get(i);
    if (lexeme.isWord(text, "OWNER")) {
      return wordAt(next).equals("TO") && !wordAt(previous).equals("COLUMN");
    }
    if (lexeme.isWord(text, "VALIDATE")) {
      return wordAt(next).equals("ALL")
          || wordAt(neighbour(next, 1)).equals("ROWS")
          || wordAt(neighbour(neighbour(previous, -1), -1)).equals("FILEFORMAT");
    }
    if (lexeme.isWord(text, "MATCHED")) {
      return wordAt(previous).matches("WHEN|NOT") && leadsToWrite(next);
    }
    boolean volumes = lexeme.isWord(text, "VOLUMES");
    return (volumes || lexeme.isWord(text, "VOLUME"))
        && (volumes ? SHOWN : BEFORE_VOLUME).contains(wordAt(previous))
        && !isSign(next, ".");
  }

  /// Tells if a condition ends with an action of `MERGE`, not with a value of `CASE`.
  private boolean leadsToWrite(int i) {
    int cases = 0;
    for (int at = i, steps = 0;
        at >= 0 && steps < LONGEST_CONDITION;
        at = neighbour(at, 1), steps++) {
      switch (wordAt(at)) {
        case "CASE" -> cases++;
        case "END" -> cases--;
        case "THEN" -> {
          if (cases == 0) {
            return WRITES.contains(wordAt(neighbour(at, 1)));
          }
        }
        default -> {}
      }
    }
    return false;
  }

  /// Tells if a word of `COPY INTO` stands where a clause begins, or names a format.
  private boolean isCopyClause(int previous, int next) {
    return isSign(next, "=")
        || (isSign(next, "(") && !isSign(previous, ",") && !isSign(previous, "("))
        || wordAt(neighbour(previous, -1)).equals("FILEFORMAT");
  }

  private Token.Kind type(String word, int previous, int next, boolean called) {
    boolean typed = isSign(previous, "::") || isSign(previous, "<") || isSign(previous, ":");
    if (called && !typed) {
      boolean sized = SIZED.contains(word) && (isName(previous) || wordAt(previous).equals("AS"));
      return sized ? Token.Kind.TYPE : Token.Kind.FUNCTION;
    }
    if (typed || isSign(next, "<") || isName(previous) || wordAt(previous).equals("AS")) {
      return Token.Kind.TYPE;
    }
    if (next >= 0 && lexemes.get(next).form() == Lexeme.Form.STRING) {
      return Token.Kind.TYPE;
    }
    return startsValue(previous) && endsValue(next) && !isSign(next, ">")
        ? Token.Kind.IDENTIFIER
        : Token.Kind.TYPE;
  }

  private boolean isFilterClause(String word, int parenthesis) {
    return word.equals("FILTER") && wordAt(neighbour(parenthesis, 1)).equals("WHERE");
  }

  /// Tells if the name that ends here is that of a table whose columns follow.
  private boolean followsTable(int i) {
    int head = i;
    int before = neighbour(head, -1);
    while (isSign(before, ".")) {
      head = neighbour(before, -1);
      before = neighbour(head, -1);
    }
    return BEFORE_COLUMNS.contains(wordAt(before));
  }

  private boolean startsValue(int i) {
    if (i < 0) {
      return false;
    }
    return switch (lexemes.get(i).form()) {
      case SIGN -> !isSign(i, ")") && !isSign(i, "]") && !isSign(i, ";") && !isSign(i, "|>");
      case WORD -> BEFORE_VALUE.contains(wordAt(i));
      default -> false;
    };
  }

  private boolean endsValue(int i) {
    if (i < 0) {
      return true;
    }
    return switch (lexemes.get(i).form()) {
      case SIGN -> !isSign(i, "(") && !isSign(i, "?") && !isSign(i, "/*+");
      case WORD -> AFTER_VALUE.contains(wordAt(i));
      default -> false;
    };
  }

  private boolean isName(int i) {
    if (i < 0) {
      return false;
    }
    Lexeme lexeme = lexemes.get(i);
    return lexeme.form() == Lexeme.Form.QUOTED
        || (lexeme.form() == Lexeme.Form.WORD
            && (!Keywords.contains(wordAt(i)) || isSign(neighbour(i, -1), ".")));
  }

  private boolean isSign(int i, String sign) {
    return i >= 0 && lexemes.get(i).isSign(text, sign);
  }

  private String wordAt(int i) {
    if (i < 0) {
      return "";
    }
    String known = words[i];
    if (known == null) {
      known = lexemes.get(i).word(text);
      words[i] = known;
    }
    return known;
  }

  /// The next lexeme that is no comment, or -1.
  private int neighbour(int i, int step) {
    return Markers.neighbour(lexemes, i, step);
  }
}
