package dev.tarn.session.sql;

import java.util.List;

/// Tells where a `BEGIN … END` script begins.
final class Scripts {
  private Scripts() {}

  /// Tells if the statement that begins with a lexeme is a script, maybe one with a label.
  static boolean begins(String text, List<Lexeme> lexemes, int i) {
    int at = i;
    Lexeme first = lexemes.get(at);
    int second = Markers.neighbour(lexemes, at, 1);
    boolean label =
        (first.form() == Lexeme.Form.WORD || first.form() == Lexeme.Form.QUOTED)
            && second >= 0
            && lexemes.get(second).isSign(text, ":");
    if (label) {
      at = Markers.neighbour(lexemes, second, 1);
      second = Markers.neighbour(lexemes, at, 1);
    }
    if (at < 0 || !lexemes.get(at).isWord(text, "BEGIN")) {
      return false;
    }
    if (second < 0) {
      return true;
    }
    Lexeme next = lexemes.get(second);
    return !next.isSign(text, ";")
        && !next.isWord(text, "TRANSACTION")
        && !next.isWord(text, "WORK");
  }
}
