package dev.tarn.ui.editor;

import dev.tarn.session.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the places of the name under the caret.
final class Occurrences {
  private Occurrences() {}

  /// The name at a place.
  ///
  /// @return empty for words of the language, text, numbers and signs
  static Optional<Token> nameAt(SqlScript script, int caret) {
    for (int i = script.tokenBehind(caret - 1); i < script.tokens().size(); i++) {
      Token token = script.tokens().get(i);
      if (token.start() > caret) {
        break;
      }
      if (isName(token) && token.end() >= caret) {
        return Optional.of(token);
      }
    }
    return Optional.empty();
  }

  /// All places of a name in a part of a text, in whatever case.
  ///
  /// @return nothing if it is there only once
  static List<Overlay> in(SqlScript script, TextRange part, Token name) {
    List<Overlay> found = new ArrayList<>();
    String text = script.text();
    for (int i = script.tokenBehind(part.start()); i < script.tokens().size(); i++) {
      Token token = script.tokens().get(i);
      if (token.start() >= part.end()) {
        break;
      }
      if (token.length() == name.length()
          && isName(token)
          && text.regionMatches(true, token.start(), text, name.start(), name.length())) {
        found.add(new Overlay(new TextRange(token.start(), token.end()), Overlay.OCCURRENCE));
      }
    }
    return found.size() > 1 ? found : List.of();
  }

  private static boolean isName(Token token) {
    return switch (token.kind()) {
      case IDENTIFIER, QUOTED_IDENTIFIER, FUNCTION, PARAMETER -> true;
      default -> false;
    };
  }
}
