package dev.tarn.session.format;

import dev.tarn.session.sql.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of a statement: one token, or what stands between two that belong together.
sealed interface Piece {

  /// One token.
  ///
  /// @param text as it is written
  /// @param upper the word in capitals if it is one of the language, else empty
  /// @param kind its role
  /// @param glued true if nothing stood between it and the token before
  /// @param ownLine true if it was the first of its line
  record Word(String text, String upper, Token.Kind kind, boolean glued, boolean ownLine)
      implements Piece {

    boolean isLineComment() {
      return kind == Token.Kind.COMMENT && text.startsWith("--");
    }

    boolean isComment() {
      return kind == Token.Kind.COMMENT;
    }

    boolean is(String sign) {
      return text.equals(sign);
    }
  }

  /// What stands in parentheses, or between `CASE` and `END`.
  ///
  /// @param open the token that opens
  /// @param body in between
  /// @param close the token that closes, or null if it is missing
  record Group(Word open, List<Piece> body, @Nullable Word close) implements Piece {

    boolean isCase() {
      return open.upper().equals("CASE");
    }

    /// Tells if it is a query of its own.
    boolean isQuery() {
      for (Piece piece : body) {
        if (piece instanceof Word word && word.isComment()) {
          continue;
        }
        return switch (piece) {
          case Word word -> !isCase() && Clauses.beginsQuery(word.upper());
          case Group group -> !isCase() && group.isQuery();
        };
      }
      return false;
    }
  }

  /// The token with which it begins.
  default Word first() {
    return switch (this) {
      case Word word -> word;
      case Group group -> group.open();
    };
  }

  /// The token with which it ends.
  default Word last() {
    return switch (this) {
      case Word word -> word;
      case Group group -> {
        Word close = group.close();
        yield close != null
            ? close
            : group.body().isEmpty() ? group.open() : group.body().getLast().last();
      }
    };
  }
}
