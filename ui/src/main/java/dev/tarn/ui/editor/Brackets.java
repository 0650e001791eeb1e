package dev.tarn.ui.editor;

import dev.tarn.session.sql.Token;
import java.util.List;

/// Finds the bracket beside the caret and its partner.
final class Brackets {
  private static final String OPENING = "([";
  private static final String CLOSING = ")]";

  private Brackets() {}

  /// The brackets to be shown.
  ///
  /// @param script the text
  /// @param caret UTF-16 index from 0
  /// @return both, or one without a partner, or nothing
  static List<Overlay> at(SqlScript script, int caret) {
    List<Token> tokens = script.tokens();
    int behind = script.tokenBehind(caret);
    int before = behind - 1;
    if (isBracket(script, behind) && tokens.get(behind).start() == caret) {
      return pair(script, behind);
    }
    if (isBracket(script, before) && tokens.get(before).end() == caret) {
      return pair(script, before);
    }
    return List.of();
  }

  /// The place of the partner of the bracket beside the caret.
  ///
  /// @return -1 if there is none
  static int partner(SqlScript script, int caret) {
    List<Overlay> pair = at(script, caret);
    if (pair.size() < 2) {
      return -1;
    }
    TextRange other = pair.get(1).range();
    return other.start() < caret ? other.start() : other.end();
  }

  private static List<Overlay> pair(SqlScript script, int at) {
    List<Token> tokens = script.tokens();
    Token own = tokens.get(at);
    int step = OPENING.indexOf(sign(script, own)) >= 0 ? 1 : -1;
    int depth = 0;
    for (int i = at; i >= 0 && i < tokens.size(); i += step) {
      Token token = tokens.get(i);
      if (token.kind() == Token.Kind.PUNCTUATION) {
        char sign = sign(script, token);
        if (sign == ';') {
          break;
        }
        depth += OPENING.indexOf(sign) >= 0 ? step : CLOSING.indexOf(sign) >= 0 ? -step : 0;
        if (depth == 0 && i != at) {
          return OPENING.indexOf(sign(script, step > 0 ? own : token))
                  == CLOSING.indexOf(sign(script, step > 0 ? token : own))
              ? List.of(overlay(own, Overlay.BRACKET), overlay(token, Overlay.BRACKET))
              : List.of(overlay(own, Overlay.LOST_BRACKET));
        }
      }
    }
    return List.of(overlay(own, Overlay.LOST_BRACKET));
  }

  private static Overlay overlay(Token token, String style) {
    return new Overlay(new TextRange(token.start(), token.end()), style);
  }

  private static boolean isBracket(SqlScript script, int i) {
    if (i < 0 || i >= script.tokens().size()) {
      return false;
    }
    Token token = script.tokens().get(i);
    char sign = sign(script, token);
    return token.kind() == Token.Kind.PUNCTUATION
        && (OPENING.indexOf(sign) >= 0 || CLOSING.indexOf(sign) >= 0);
  }

  private static char sign(SqlScript script, Token token) {
    return script.text().charAt(token.start());
  }
}
