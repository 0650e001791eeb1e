package dev.tarn.session.format;

import dev.tarn.session.sql.Token;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides where a blank stands between two tokens of one line. Remembers what is open, so one is
/// needed for each statement, asked in order.
final class Spacing {
  /// Signs that have blanks around them wherever they stand.
  private static final Set<String> WIDE =
      Set.of("=", "==", "<>", "!=", "<=", ">=", "<=>", "||", "->", "=>", "|>", "!<", "!>");

  /// Signs that have blanks around them between two values.
  private static final Set<String> BETWEEN =
      Set.of("+", "-", "*", "/", "%", "<", ">", "&", "|", "^");

  private static final Set<String> COLLECTIONS = Set.of("ARRAY", "MAP", "STRUCT");

  private Spacing() {}

  /// Tells if a blank stands between two tokens.
  ///
  /// @param beforeBefore the token before the first, or null
  /// @param before the first
  /// @param next the second
  static boolean blank(Piece.@Nullable Word beforeBefore, Piece.Word before, Piece.Word next) {
    if (next.is(",") || next.is(";") || next.is(")") || before.is("(")) {
      return next.isComment();
    }
    if (before.is(",") || next.isComment() || before.isComment()) {
      return true;
    }
    if (next.is("(")) {
      return isSpacedParenthesis(before, next);
    }
    if (WIDE.contains(before.text()) || WIDE.contains(next.text())) {
      return true;
    }
    if (isType(before, next)) {
      return !next.glued();
    }
    if (BETWEEN.contains(next.text()) && endsValue(before)) {
      return true;
    }
    if (BETWEEN.contains(before.text())) {
      boolean binary = beforeBefore != null && endsValue(beforeBefore);
      return binary || !next.glued();
    }
    return !next.glued() || (before.is(")") && next.kind() == Token.Kind.KEYWORD);
  }

  private static boolean isSpacedParenthesis(Piece.Word before, Piece.Word next) {
    return switch (before.kind()) {
      case KEYWORD -> true;
      case OPERATOR -> !next.glued() || WIDE.contains(before.text());
      default -> !next.glued();
    };
  }

  /// Angle brackets of `ARRAY<INT>` stay as they were.
  private static boolean isType(Piece.Word before, Piece.Word next) {
    boolean opens = COLLECTIONS.contains(before.upper()) && next.is("<");
    boolean inside = before.is("<") && next.kind() == Token.Kind.TYPE;
    boolean closes =
        (before.kind() == Token.Kind.TYPE || before.is(">")) && (next.is(">") || next.is(">>"));
    return opens || inside || closes;
  }

  private static boolean endsValue(Piece.Word word) {
    return switch (word.kind()) {
      case IDENTIFIER, QUOTED_IDENTIFIER, STRING, NUMBER, PARAMETER -> true;
      case KEYWORD -> word.upper().equals("END") || word.upper().equals("NULL");
      case PUNCTUATION -> word.is(")") || word.is("]");
      case OPERATOR -> false;
      case COMMENT, FUNCTION, TYPE, ERROR -> false;
    };
  }
}
