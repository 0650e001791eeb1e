package dev.tarn.ui.editor;

import dev.tarn.ui.task.FxThread;
import java.util.Collection;
import org.fxmisc.richtext.model.StyleSpans;
import org.jspecify.annotations.Nullable;
import org.reactfx.Subscription;

/// Styles the lines that are in sight, and only those, so that a text of any length is coloured in
/// the same time.
///
/// decision: it styles a moment later, never while the area tells of a change: a style that is set
/// then makes the area lose lines.
final class Highlighter implements AutoCloseable {
  private static final int AROUND = 20;
  private static final int LONGEST_LINE = 2_000;

  private final SqlArea area;
  private final Subscription scrolling;
  private SqlScript script = SqlScript.EMPTY;
  private @Nullable TextRange mistake;
  private boolean fresh;
  private boolean asked;
  private int styledFrom;
  private int styledTo = -1;

  Highlighter(SqlArea area) {
    this.area = area;
    scrolling = area.viewportDirtyEvents().subscribe(_ -> styleSoon());
  }

  /// Takes what is known of the text as it is now.
  void show(SqlScript now, @Nullable TextRange refused) {
    script = now;
    mistake = refused;
    fresh = true;
    styledTo = -1;
    styleSoon();
  }

  /// Says that the text changed, so that what is known of it holds no more.
  void stale() {
    fresh = false;
  }

  @Override
  public void close() {
    scrolling.unsubscribe();
  }

  private void styleSoon() {
    if (!asked && fresh) {
      asked = true;
      FxThread.later(this::style);
    }
  }

  private void style() {
    asked = false;
    if (!fresh || area.getVisibleParagraphs().isEmpty()) {
      return;
    }
    int first = area.firstVisibleParToAllParIndex();
    int last = area.lastVisibleParToAllParIndex();
    if (first >= styledFrom && last <= styledTo) {
      return;
    }
    int from = Math.max(0, first - AROUND);
    int to = Math.min(area.getParagraphs().size() - 1, last + AROUND);
    for (int line = from; line <= to; line++) {
      style(line);
    }
    styledFrom = from;
    styledTo = to;
  }

  private void style(int line) {
    int length = Math.min(area.getParagraphLength(line), LONGEST_LINE);
    if (length == 0) {
      return;
    }
    int start = area.getAbsolutePosition(line, 0);
    TextRange part = new TextRange(start, start + length);
    StyleSpans<Collection<String>> wanted = TokenStyles.spans(script, part, mistake);
    if (!wanted.equals(area.getStyleSpans(line, 0, length))) {
      area.setStyleSpans(line, 0, wanted);
    }
  }
}
