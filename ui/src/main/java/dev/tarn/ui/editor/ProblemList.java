package dev.tarn.ui.editor;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.fxmisc.richtext.model.PlainTextChange;

/// What is wrong in the text of an area, moved along with each change. For the window's thread.
final class ProblemList {
  private final SqlArea area;
  private final Runnable shown;
  private Problems now = Problems.NONE;

  /// Begins with nothing.
  ///
  /// @param area whose text it is
  /// @param shown told after each change of what is wrong
  ProblemList(SqlArea area, Runnable shown) {
    this.area = area;
    this.shown = shown;
  }

  Problems now() {
    return now;
  }

  /// Follows a change of the text; what it touched goes.
  void follow(PlainTextChange change) {
    set(
        now.after(
            change.getPosition(), change.getRemoved().length(), change.getInserted().length()));
  }

  void setGrammar(List<Problem> found) {
    set(now.withGrammar(found));
  }

  /// Takes one more that the engine refused.
  ///
  /// @param range cut to the text's bounds; nothing is taken if nothing is left of it
  void addEngine(TextRange range, String message, List<String> fixes) {
    int start = Math.clamp(range.start(), 0, area.getLength());
    int end = Math.clamp(range.end(), start, area.getLength());
    if (end > start) {
      set(
          now.withEngine(
              new Problem(new TextRange(start, end), message, Problem.Source.ENGINE, fixes)));
    }
  }

  /// Forgets all that the engine refused.
  void clearEngine() {
    set(now.withoutEngine());
  }

  /// What is wrong at a place.
  Optional<Problem> at(int offset) {
    return now.at(offset);
  }

  /// The lines on which something wrong begins, from 0.
  BitSet lines() {
    BitSet lines = new BitSet();
    now.all().forEach(problem -> lines.set(area.lineOf(problem.range().start())));
    return lines;
  }

  private void set(Problems next) {
    if (!next.equals(now)) {
      now = next;
      shown.run();
    }
  }
}
