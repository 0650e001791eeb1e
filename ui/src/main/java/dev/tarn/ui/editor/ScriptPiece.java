package dev.tarn.ui.editor;

import dev.tarn.session.sql.SqlStatement;
import dev.tarn.session.sql.SqlStatements;
import dev.tarn.session.sql.SqlTokens;
import dev.tarn.session.sql.Token;
import java.util.ArrayList;
import java.util.List;

/// What is known of one statement's part of a text. All places count from the part's beginning, so
/// that it stays true while the text before it changes. Immutable.
///
/// @param statement with its places in the part
/// @param tokens in order
/// @param lines how many lines end in it
/// @param folds what can be folded, by first lines
record ScriptPiece(SqlStatement statement, List<Token> tokens, int lines, List<Fold> folds) {

  /// Lines that can be folded under another one, all counted from the part's first line.
  ///
  /// @param line stays in sight
  /// @param last the last one that is hidden
  record Fold(int line, int last) {}

  /// Cuts a text into parts and reads each of them.
  ///
  /// @param text any text that begins where a statement begins
  /// @return together they cover the text
  static List<ScriptPiece> of(String text) {
    List<ScriptPiece> pieces = new ArrayList<>();
    for (SqlStatement statement : SqlStatements.of(text).all()) {
      String part = text.substring(statement.from(), statement.to());
      SqlStatement own = statement.moved(-statement.from());
      List<Token> tokens = SqlTokens.of(part);
      pieces.add(new ScriptPiece(own, tokens, lines(part), Folds.of(part, own, tokens)));
    }
    return pieces;
  }

  /// How long the part is, in UTF-16 units.
  int length() {
    return statement.to();
  }

  /// Tells if a semicolon ends the part, so that nothing behind it can change its meaning.
  ///
  /// @param text the part's text
  boolean isClosed(String text) {
    if (tokens.isEmpty() || statement.end() == statement.to()) {
      return false;
    }
    Token last = tokens.getLast();
    return last.end() == text.length()
        && last.kind() == Token.Kind.PUNCTUATION
        && text.charAt(last.start()) == ';';
  }

  private static int lines(String text) {
    int lines = 0;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      lines++;
    }
    return lines;
  }
}
