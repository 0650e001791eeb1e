package dev.tarn.ui.editor;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.CharacterHit;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.model.TwoDimensional.Position;

/// Selects a rectangle of text: the same columns of several lines, each with a caret. Lines that
/// are too short take part at their end. For the window's thread.
final class ColumnSelection {
  private final SqlArea area;
  private final SeveralCarets carets;
  private int anchorLine;
  private int anchorColumn;
  private int line;
  private int column;
  private boolean dragging;

  /// Adds it to an area: Alt+Shift and the mouse select a rectangle.
  ColumnSelection(SqlArea area, SeveralCarets carets) {
    this.area = area;
    this.carets = carets;
    area.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    area.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
    area.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
  }

  /// Makes the rectangle larger or smaller.
  ///
  /// @param lines how many lines the caret goes down
  /// @param columns how many columns it goes to the right
  void extend(int lines, int columns) {
    if (!carets.isActive()) {
      begin(area.getAnchor(), area.getCaretPosition());
    }
    line = Math.clamp(line + lines, 0, area.getParagraphs().size() - 1);
    column = Math.max(0, Math.min(column + columns, widest()));
    show();
  }

  private void begin(int anchor, int caret) {
    Position from = area.offsetToPosition(anchor, Bias.Forward);
    Position to = area.offsetToPosition(caret, Bias.Forward);
    anchorLine = from.getMajor();
    anchorColumn = from.getMinor();
    line = to.getMajor();
    column = to.getMinor();
  }

  private int widest() {
    int widest = 0;
    for (int i = Math.min(anchorLine, line); i <= Math.max(anchorLine, line); i++) {
      widest = Math.max(widest, area.getParagraphLength(i));
    }
    return Math.max(widest, anchorColumn);
  }

  private void show() {
    List<Span> spans = new ArrayList<>();
    Span own = new Span(0, 0);
    for (int i = Math.min(anchorLine, line); i <= Math.max(anchorLine, line); i++) {
      int start = area.getAbsolutePosition(i, 0);
      int length = area.getParagraphLength(i);
      Span span =
          new Span(start + Math.min(anchorColumn, length), start + Math.min(column, length));
      spans.add(span);
      own = i == line ? span : own;
    }
    carets.set(spans, own);
    area.requestFollowCaret();
  }

  private void pressed(MouseEvent event) {
    boolean meant =
        event.getButton() == MouseButton.PRIMARY && event.isAltDown() && event.isShiftDown();
    if (meant) {
      area.requestFocus();
      begin(area.getCaretPosition(), hit(event));
      show();
      dragging = true;
      event.consume();
    } else {
      carets.end();
    }
  }

  private void dragged(MouseEvent event) {
    if (dragging) {
      Position at = area.offsetToPosition(hit(event), Bias.Forward);
      line = at.getMajor();
      column = at.getMinor();
      show();
      event.consume();
    }
  }

  private void released(MouseEvent event) {
    if (dragging) {
      dragging = false;
      event.consume();
    }
  }

  private int hit(MouseEvent event) {
    CharacterHit hit = area.hit(event.getX(), event.getY());
    return hit.getInsertionIndex();
  }
}
