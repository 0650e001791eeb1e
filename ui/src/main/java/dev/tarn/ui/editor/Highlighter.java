package dev.tarn.ui.editor;

import dev.tarn.ui.task.FxThread;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.fxmisc.richtext.model.StyleSpans;
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
  private final BiFunction<SqlScript, TextRange, List<Overlay>> overlays;
  private final Subscription scrolling;
  private SqlScript script = SqlScript.EMPTY;
  private boolean fresh;
  private boolean asked;
  private int styledFrom;
  private int styledTo = -1;

  /// Styles an area.
  ///
  /// @param area the lines
  /// @param overlays gives what lies over a part of the text
  Highlighter(SqlArea area, BiFunction<SqlScript, TextRange, List<Overlay>> overlays) {
    this.area = area;
    this.overlays = overlays;
    scrolling = area.viewportDirtyEvents().subscribe(_ -> styleSoon());
  }

  /// Takes what is known of the text as it is now.
  void show(SqlScript now) {
    script = now;
    fresh = true;
    refresh();
  }

  /// Says that the overlays changed.
  void refresh() {
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
    int start = area.getAbsolutePosition(from, 0);
    int end = area.getAbsolutePosition(to, Math.min(area.getParagraphLength(to), LONGEST_LINE));
    List<Overlay> over = overlays.apply(script, new TextRange(start, end));
    for (int line = from; line <= to; line++) {
      style(line, start, over);
      start += area.getParagraphLength(line) + 1;
    }
    styledFrom = from;
    styledTo = to;
  }

  private void style(int line, int start, List<Overlay> over) {
    int length = Math.min(area.getParagraphLength(line), LONGEST_LINE);
    if (length == 0) {
      return;
    }
    TextRange part = new TextRange(start, start + length);
    List<Overlay> here = new ArrayList<>();
    for (Overlay overlay : over) {
      if (overlay.range().start() < part.end() && overlay.range().end() > part.start()) {
        here.add(overlay);
      }
    }
    StyleSpans<Collection<String>> wanted = TokenStyles.spans(script, part, here);
    if (!wanted.equals(area.getStyleSpans(line, 0, length))) {
      area.setStyleSpans(line, 0, wanted);
    }
  }
}
