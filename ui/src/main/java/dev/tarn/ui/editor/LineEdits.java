package dev.tarn.ui.editor;

import org.fxmisc.richtext.model.TwoDimensional.Bias;

/// Moves, copies and deletes whole lines: that of the caret, or the selected ones. Each is one step
/// that can be undone. For the window's thread.
final class LineEdits {
  private final SqlArea area;

  LineEdits(SqlArea area) {
    this.area = area;
  }

  /// Moves the lines up by one.
  void moveUp() {
    int first = firstLine();
    int last = lastLine();
    if (first > 0) {
      swap(first - 1, first, last, -(area.getParagraphLength(first - 1) + 1));
    }
  }

  /// Moves the lines down by one.
  void moveDown() {
    int first = firstLine();
    int last = lastLine();
    if (last < area.getParagraphs().size() - 1) {
      swap(first, last + 1, last + 1, area.getParagraphLength(last + 1) + 1);
    }
  }

  /// Writes the lines once more below, or what is selected within one line once more behind it.
  void duplicate() {
    int start = area.getSelection().getStart();
    int end = area.getSelection().getEnd();
    int first = firstLine();
    int last = lastLine();
    if (start < end && first == last && area.lineOf(end) == first) {
      area.insertText(end, area.getText(start, end));
      area.selectRange(end, end + end - start);
    } else {
      int anchor = area.getAnchor();
      int caret = area.getCaretPosition();
      String lines = lines(first, last);
      area.insertText(end(last), "\n" + lines);
      area.selectRange(anchor + lines.length() + 1, caret + lines.length() + 1);
    }
    area.requestFollowCaret();
  }

  /// Deletes the lines.
  void delete() {
    int first = firstLine();
    int last = lastLine();
    int column = area.getCaretColumn();
    boolean atEnd = last == area.getParagraphs().size() - 1;
    int from = atEnd && first > 0 ? end(first - 1) : start(first);
    int to = atEnd ? end(last) : start(last + 1);
    area.replaceText(from, to, "");
    int line = Math.min(first, area.getParagraphs().size() - 1);
    area.moveTo(line, Math.min(column, area.getParagraphLength(line)));
    area.requestFollowCaret();
  }

  /// Makes of the lines `upper … middle - 1` and `middle … lower` the reverse order.
  private void swap(int upper, int middle, int lower, int by) {
    int anchor = area.getAnchor();
    int caret = area.getCaretPosition();
    String above = lines(upper, middle - 1);
    String below = lines(middle, lower);
    area.replaceText(start(upper), end(lower), below + "\n" + above);
    area.selectRange(
        Math.clamp(anchor + by, 0, area.getLength()), Math.clamp(caret + by, 0, area.getLength()));
    area.requestFollowCaret();
  }

  private String lines(int first, int last) {
    return area.getText(start(first), end(last));
  }

  private int start(int line) {
    return area.getAbsolutePosition(line, 0);
  }

  private int end(int line) {
    return area.getAbsolutePosition(line, area.getParagraphLength(line));
  }

  private int firstLine() {
    return area.offsetToPosition(area.getSelection().getStart(), Bias.Forward).getMajor();
  }

  /// A selection that ends at the beginning of a line does not mean that line.
  private int lastLine() {
    int end = area.getSelection().getEnd();
    boolean before =
        end > area.getSelection().getStart() && area.getText(end - 1, end).equals("\n");
    return area.lineOf(before ? end - 1 : end);
  }
}
