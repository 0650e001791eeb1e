package dev.tarn.ui.editor;

import dev.tarn.session.sql.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// Turns tokens into the style classes `sql-keyword`, `sql-string` and so on.
final class TokenStyles {
  private TokenStyles() {}

  /// The styles of a part of a text.
  ///
  /// @param script the whole text
  /// @param part the part, within the text and not empty
  /// @param overlays what lies over it; others are passed over
  static StyleSpans<Collection<String>> spans(
      SqlScript script, TextRange part, List<Overlay> overlays) {
    Painter painter = new Painter(part.start(), overlays);
    for (int i = script.tokenBehind(part.start()); i < script.tokens().size(); i++) {
      Token token = script.tokens().get(i);
      if (token.start() >= part.end()) {
        break;
      }
      painter.to(token.start(), List.of());
      painter.to(Math.min(token.end(), part.end()), styles(token.kind()));
    }
    painter.to(part.end(), List.of());
    return painter.spans.create();
  }

  private static final class Painter {
    private final StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    private final List<Overlay> overlays;
    private int at;

    Painter(int at, List<Overlay> overlays) {
      this.at = at;
      this.overlays = overlays;
    }

    /// Paints up to a place, cut where overlays begin or end.
    void to(int end, List<String> styles) {
      while (at < end) {
        int next = end;
        List<String> all = styles;
        for (Overlay overlay : overlays) {
          TextRange range = overlay.range();
          if (range.start() > at) {
            next = Math.min(next, range.start());
          } else if (range.end() > at) {
            next = Math.min(next, range.end());
            all = all.equals(styles) ? new ArrayList<>(styles) : all;
            all.add(overlay.style());
          }
        }
        spans.add(all, next - at);
        at = next;
      }
    }
  }

  private static List<String> styles(Token.Kind kind) {
    return switch (kind) {
      case IDENTIFIER, QUOTED_IDENTIFIER, ERROR -> List.of();
      default -> List.of("sql-" + kind.name().toLowerCase(Locale.ROOT));
    };
  }
}
