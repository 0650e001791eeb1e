package dev.tarn.ui.editor;

import java.util.ArrayList;
import java.util.List;

/// Selects further places of what is selected, each with a caret of its own. For the window's
/// thread.
final class SelectOccurrences {
  private static final int MOST = 5_000;

  private final SqlArea area;
  private final SeveralCarets carets;

  SelectOccurrences(SqlArea area, SeveralCarets carets) {
    this.area = area;
    this.carets = carets;
  }

  /// Selects the word at the caret, or else adds the next place of what is selected.
  void addNext() {
    List<Span> spans = carets.spans();
    Span last = spans.getLast();
    if (last.isEmpty()) {
      Span word = word(last.caret());
      if (!word.isEmpty()) {
        carets.set(List.of(word), word);
      }
      return;
    }
    String text = area.getText();
    String wanted = text.substring(last.start(), last.end());
    int at = text.indexOf(wanted, last.end());
    at = at < 0 ? text.indexOf(wanted) : at;
    Span next = new Span(at, at + wanted.length());
    if (spans.stream().noneMatch(span -> span.start() < next.end() && span.end() > next.start())) {
      List<Span> more = new ArrayList<>(spans);
      more.add(next);
      carets.set(more, next);
      area.requestFollowCaret();
    }
  }

  /// Selects all places of what is selected, or of the word at the caret.
  void all() {
    Span own = carets.spans().getLast();
    Span first = own.isEmpty() ? word(own.caret()) : own;
    if (first.isEmpty()) {
      return;
    }
    String text = area.getText();
    String wanted = text.substring(first.start(), first.end());
    List<Span> spans = new ArrayList<>();
    int at = text.indexOf(wanted);
    while (at >= 0 && spans.size() < MOST) {
      spans.add(new Span(at, at + wanted.length()));
      at = text.indexOf(wanted, at + wanted.length());
    }
    carets.set(spans, first);
  }

  private Span word(int caret) {
    int line = area.lineOf(caret);
    int from = area.getAbsolutePosition(line, 0);
    String text = area.getParagraph(line).getText();
    int start = caret - from;
    int end = start;
    while (start > 0 && isWordPart(text.charAt(start - 1))) {
      start--;
    }
    while (end < text.length() && isWordPart(text.charAt(end))) {
      end++;
    }
    return new Span(from + start, from + end);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
