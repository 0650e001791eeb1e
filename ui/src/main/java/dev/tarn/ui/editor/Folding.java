package dev.tarn.ui.editor;

import java.util.OptionalInt;
import java.util.function.Supplier;

/// Folds lines and shows them again. For the window's thread.
final class Folding {
  private final SqlArea area;
  private final Supplier<SqlScript> script;

  /// Folds lines of an area.
  ///
  /// @param area the lines
  /// @param script what is known of them
  Folding(SqlArea area, Supplier<SqlScript> script) {
    this.area = area;
    this.script = script;
  }

  /// Tells if lines are hidden under one.
  boolean isFolded(int line) {
    return area.isHidden(line + 1) && !area.isHidden(line);
  }

  /// Folds what begins on a line, or shows it again.
  void toggle(int line) {
    if (isFolded(line)) {
      area.unfold(line);
      return;
    }
    OptionalInt last = script.get().foldAt(line);
    if (last.isPresent() && last.getAsInt() < area.getParagraphs().size()) {
      unfoldIn(line, last.getAsInt());
      area.fold(line, last.getAsInt());
    }
  }

  /// Folds the smallest piece around the caret, or shows it again.
  void toggleAtCaret() {
    int caret = area.getCurrentParagraph();
    for (int line = caret; line >= 0; line--) {
      if (isFolded(line) && line == caret) {
        area.unfold(line);
        return;
      }
      OptionalInt last = script.get().foldAt(line);
      if (last.isPresent() && last.getAsInt() >= caret) {
        toggle(line);
        return;
      }
    }
  }

  /// Folds all statements.
  void foldAll() {
    SqlScript known = script.get();
    int line = 0;
    for (ScriptPiece piece : known.pieces()) {
      if (!piece.folds().isEmpty()) {
        ScriptPiece.Fold whole = piece.folds().getFirst();
        if (!isFolded(line + whole.line())) {
          toggle(line + whole.line());
        }
      }
      line += piece.lines();
    }
  }

  /// Shows all lines.
  void unfoldAll() {
    unfoldIn(0, area.getParagraphs().size() - 1);
  }

  /// Shows a place of the text if it is hidden.
  void reveal(int offset) {
    int line = area.lineOf(offset);
    if (area.isHidden(line)) {
      int head = line;
      while (head > 0 && area.isHidden(head)) {
        head--;
      }
      area.unfold(head);
    }
  }

  private void unfoldIn(int from, int to) {
    for (int line = from; line < to; line++) {
      if (isFolded(line)) {
        area.unfold(line);
      }
    }
  }
}
