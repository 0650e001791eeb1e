package dev.tarn.session.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Walks over the lexemes of a text and ends a statement at each semicolon that stands free.
///
/// In a script only `BEGIN` and `CASE` open and `END` closes. `END IF`, `END WHILE`, `END LOOP`,
/// `END REPEAT` and `END FOR` close what was not counted, and are passed over.
final class Splitter {
  private static final Set<String> UNCOUNTED = Set.of("IF", "WHILE", "LOOP", "REPEAT", "FOR");

  /// What stands before a name and never before the end of a block.
  private static final Set<String> BEFORE_NAME =
      Set.of("AS", "SELECT", "WHERE", "BY", "AND", "OR", "ON", "HAVING", "NOT", "WHEN", "SET");

  private final String text;
  private final List<Lexeme> lexemes;
  private final List<SqlStatement> statements = new ArrayList<>();

  Splitter(String text) {
    this.text = text;
    this.lexemes = SqlScanner.scan(text);
  }

  List<SqlStatement> split() {
    int from = 0;
    int first = 0;
    int depth = 0;
    boolean begun = false;
    for (int i = 0; i < lexemes.size(); i++) {
      Lexeme lexeme = lexemes.get(i);
      if (lexeme.form() == Lexeme.Form.COMMENT) {
        continue;
      }
      if (!begun) {
        begun = true;
        depth = Scripts.begins(text, lexemes, i) ? 0 : -1;
      }
      if (depth >= 0) {
        depth += step(i);
      }
      if (depth <= 0 && lexeme.isSign(text, ";")) {
        add(from, lexeme.end(), first, i);
        from = lexeme.end();
        first = i + 1;
        begun = false;
      }
    }
    if (from < text.length()) {
      add(from, text.length(), first, lexemes.size());
    }
    return statements;
  }

  private int step(int i) {
    Lexeme lexeme = lexemes.get(i);
    if (lexeme.isWord(text, "BEGIN")) {
      return isName(i) || isNameByNext(i) ? 0 : 1;
    }
    if (lexeme.isWord(text, "CASE")) {
      return follows(i, "END") || isName(i) ? 0 : 1;
    }
    if (lexeme.isWord(text, "END")) {
      int next = Markers.neighbour(lexemes, i, 1);
      boolean counted = next < 0 || !UNCOUNTED.contains(lexemes.get(next).word(text));
      return counted && !isName(i) ? -1 : 0;
    }
    return 0;
  }

  private boolean follows(int i, String word) {
    int before = Markers.neighbour(lexemes, i, -1);
    return before >= 0 && lexemes.get(before).isWord(text, word);
  }

  /// Tells by what stands before it that a word is only a name here.
  private boolean isName(int i) {
    int before = Markers.neighbour(lexemes, i, -1);
    if (before < 0) {
      return false;
    }
    Lexeme previous = lexemes.get(before);
    if (previous.isSign(text, ".")) {
      return true;
    }
    if (lexemes.get(i).isWord(text, "CASE")) {
      return previous.isWord(text, "AS");
    }
    if (previous.form() == Lexeme.Form.SIGN) {
      return !previous.isSign(text, ")")
          && !previous.isSign(text, "]")
          && !previous.isSign(text, ";")
          && !previous.isSign(text, ":")
          && !previous.isSign(text, "*");
    }
    return BEFORE_NAME.contains(previous.word(text));
  }

  private boolean isNameByNext(int i) {
    int next = Markers.neighbour(lexemes, i, 1);
    return next >= 0
        && lexemes.get(next).form() == Lexeme.Form.SIGN
        && !lexemes.get(next).isSign(text, ";")
        && !lexemes.get(next).isSign(text, "(");
  }

  /// Adds the statement of the lexemes `first` to `last`, the latter not included.
  private void add(int from, int to, int first, int last) {
    int head = first;
    while (head < last && lexemes.get(head).form() == Lexeme.Form.COMMENT) {
      head++;
    }
    int tail = last;
    while (tail > head && lexemes.get(tail - 1).form() == Lexeme.Form.COMMENT) {
      tail--;
    }
    int start = head < tail ? lexemes.get(head).start() : from;
    int end = head < tail ? lexemes.get(tail - 1).end() : from;
    String title = Titles.of(text, lexemes.subList(first, head));
    statements.add(new SqlStatement(text.substring(start, end), start, end, from, to, title));
  }
}
