package dev.tarn.ui.editor;

import dev.tarn.session.sql.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.jspecify.annotations.Nullable;

/// Turns tokens into the style classes `sql-keyword`, `sql-string` and so on.
final class TokenStyles {
  private static final String ERROR = "sql-mistake";

  private TokenStyles() {}

  /// The styles of a part of a text.
  ///
  /// @param script the whole text
  /// @param part the part, within the text and not empty
  /// @param mistake what the engine refused, or null
  static StyleSpans<Collection<String>> spans(
      SqlScript script, TextRange part, @Nullable TextRange mistake) {
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    int at = part.start();
    for (int i = script.tokenBehind(at); i < script.tokens().size(); i++) {
      Token token = script.tokens().get(i);
      if (token.start() >= part.end()) {
        break;
      }
      at = add(spans, at, token.start(), List.of(), mistake);
      at = add(spans, at, Math.min(token.end(), part.end()), styles(token.kind()), mistake);
    }
    add(spans, at, part.end(), List.of(), mistake);
    return spans.create();
  }

  private static int add(
      StyleSpansBuilder<Collection<String>> spans,
      int from,
      int to,
      List<String> styles,
      @Nullable TextRange mistake) {
    if (to <= from) {
      return from;
    }
    if (mistake == null || mistake.end() <= from || mistake.start() >= to) {
      spans.add(styles, to - from);
      return to;
    }
    int first = Math.max(from, mistake.start());
    int last = Math.min(to, mistake.end());
    List<String> marked = new ArrayList<>(styles);
    marked.add(ERROR);
    if (first > from) {
      spans.add(styles, first - from);
    }
    spans.add(marked, last - first);
    if (to > last) {
      spans.add(styles, to - last);
    }
    return to;
  }

  private static List<String> styles(Token.Kind kind) {
    return switch (kind) {
      case IDENTIFIER, QUOTED_IDENTIFIER, ERROR -> List.of();
      default -> List.of("sql-" + kind.name().toLowerCase(Locale.ROOT));
    };
  }
}
