package dev.tarn.ui.editor;

import dev.tarn.session.sql.SqlStatement;
import dev.tarn.session.sql.SqlStatements;
import dev.tarn.session.sql.SqlTokens;
import dev.tarn.session.sql.Token;
import java.util.List;
import java.util.Optional;

/// What is known of a text: its tokens and statements. Immutable; made off the window's thread.
///
/// @param text the whole text
/// @param tokens in order
/// @param statements with their places
public record SqlScript(String text, List<Token> tokens, SqlStatements statements) {

  /// A text without a character.
  public static final SqlScript EMPTY = of("");

  /// Reads a text.
  ///
  /// @param text any text
  /// @return what is known of it
  public static SqlScript of(String text) {
    return new SqlScript(text, SqlTokens.of(text), SqlStatements.of(text));
  }

  /// The statement that the caret means.
  ///
  /// @param caret UTF-16 index from 0
  /// @return empty if there is nothing to run
  public Optional<SqlStatement> at(int caret) {
    return statements.at(caret);
  }

  /// A statement with the comments that belong to it and its semicolon.
  ///
  /// @param statement one of this text
  /// @return its place, without blanks around it
  public TextRange block(SqlStatement statement) {
    int start = statement.from();
    while (start < statement.start() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = statement.to();
    while (end > statement.end() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new TextRange(start, end);
  }

  /// The number of the first token that ends behind a place.
  ///
  /// @param offset UTF-16 index from 0
  /// @return the count of tokens if there is none
  int tokenBehind(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
