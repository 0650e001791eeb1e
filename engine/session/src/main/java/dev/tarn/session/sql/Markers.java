package dev.tarn.session.sql;

import java.util.List;
import java.util.Set;

/// Tells parameter markers from the other uses of a colon.
final class Markers {
  /// Words that may stand before a marker without being a name in front of a path (`value:field`).
  private static final Set<String> NOT_A_NAME =
      Set.of("LIMIT", "BETWEEN", "LIKE", "ILIKE", "RLIKE", "VALUES", "INTERVAL", "BY", "DIV");

  private Markers() {}

  /// Tells if a named marker starts here: a colon, then a word at once, and no value before it.
  static boolean isNamed(String text, List<Lexeme> lexemes, int i) {
    Lexeme colon = lexemes.get(i);
    if (!colon.isSign(text, ":") || i + 1 >= lexemes.size()) {
      return false;
    }
    Lexeme name = lexemes.get(i + 1);
    if (name.form() != Lexeme.Form.WORD || name.start() != colon.end()) {
      return false;
    }
    int before = neighbour(lexemes, i, -1);
    if (before < 0) {
      return true;
    }
    Lexeme previous = lexemes.get(before);
    return switch (previous.form()) {
      case QUOTED, NUMBER, UNCLOSED -> false;
      case STRING, STRAY, COMMENT -> true;
      case SIGN -> !previous.isSign(text, ")") && !previous.isSign(text, "]");
      case WORD -> endsBeforeValue(text, lexemes, before, colon);
    };
  }

  /// Finds the last lexeme of the marker that starts here: `:name`, `:name.min`, `${name}`.
  ///
  /// @return -1 if none starts here
  static int last(String text, List<Lexeme> lexemes, int i) {
    if (isNamed(text, lexemes, i)) {
      return withPart(text, lexemes, i + 1);
    }
    if (!isStray(text, lexemes, i, '$')
        || !joined(lexemes, i)
        || !isStray(text, lexemes, i + 1, '{')) {
      return -1;
    }
    boolean named = joined(lexemes, i + 1) && lexemes.get(i + 2).form() == Lexeme.Form.WORD;
    int name = named ? withPart(text, lexemes, i + 2) : -1;
    return named && joined(lexemes, name) && isStray(text, lexemes, name + 1, '}') ? name + 1 : -1;
  }

  /// The last lexeme of a name, which may be the `max` of `name.max`.
  private static int withPart(String text, List<Lexeme> lexemes, int name) {
    boolean part =
        joined(lexemes, name)
            && lexemes.get(name + 1).isSign(text, ".")
            && joined(lexemes, name + 1)
            && (lexemes.get(name + 2).isWord(text, "MIN")
                || lexemes.get(name + 2).isWord(text, "MAX"));
    return part ? name + 2 : name;
  }

  private static boolean joined(List<Lexeme> lexemes, int i) {
    return i + 1 < lexemes.size() && lexemes.get(i).end() == lexemes.get(i + 1).start();
  }

  private static boolean isStray(String text, List<Lexeme> lexemes, int i, char sign) {
    Lexeme lexeme = lexemes.get(i);
    return lexeme.form() == Lexeme.Form.STRAY && text.charAt(lexeme.start()) == sign;
  }

  private static boolean endsBeforeValue(
      String text, List<Lexeme> lexemes, int before, Lexeme colon) {
    Lexeme previous = lexemes.get(before);
    String word = previous.word(text);
    if (!Keywords.contains(word)) {
      return false;
    }
    int dot = neighbour(lexemes, before, -1);
    if (dot >= 0 && lexemes.get(dot).isSign(text, ".")) {
      return false;
    }
    return !Keywords.isSoft(word) || NOT_A_NAME.contains(word) || previous.end() < colon.start();
  }

  /// The next lexeme in a direction that is no comment, or -1.
  static int neighbour(List<Lexeme> lexemes, int i, int step) {
    if (i < 0) {
      return -1;
    }
    int at = i + step;
    while (at >= 0 && at < lexemes.size()) {
      if (lexemes.get(at).form() != Lexeme.Form.COMMENT) {
        return at;
      }
      at += step;
    }
    return -1;
  }
}
