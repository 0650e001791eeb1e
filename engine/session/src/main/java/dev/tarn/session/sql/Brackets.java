package dev.tarn.session.sql;

import java.util.List;

/// Finds where parentheses close.
public final class Brackets {
  private Brackets() {}

  /// Finds the parenthesis that closes the one at a place. Those in strings and comments do not
  /// count.
  ///
  /// @param text any text
  /// @param open UTF-16 index of an opening parenthesis
  /// @return UTF-16 index of the closing one, or -1 if it never closes
  public static int closing(String text, int open) {
    List<Lexeme> lexemes = SqlScanner.scan(text.substring(open));
    String rest = text.substring(open);
    int depth = 0;
    for (Lexeme lexeme : lexemes) {
      if (lexeme.isSign(rest, "(")) {
        depth++;
      } else if (lexeme.isSign(rest, ")") && --depth == 0) {
        return open + lexeme.start();
      }
    }
    return -1;
  }
}
