package dev.tarn.ui.grid;

import dev.tarn.session.Schema;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Draws the cells and the row numbers.
final class CellPainter {
  private static final double PADDING = 8;

  private final GraphicsContext pen;
  private final GridLook look;
  private final GridViewport view;
  private final TileWindow tiles;
  private final Schema schema;
  private final GridSelection selection;
  private final double baseline;

  CellPainter(GraphicsContext pen, GridLook look, GridModel model) {
    this.pen = pen;
    this.look = look;
    this.view = model.viewport();
    this.tiles = model.tiles();
    this.schema = model.schema();
    this.selection = model.selection();
    this.baseline = Math.rint(look.rowHeight() / 2 + look.fonts().cell().getSize() * 0.36);
  }

  /// Draws the visible part.
  ///
  /// @param hovered the row under the mouse, -1 for none
  /// @param waiting true if cells that have not come are marked
  void paint(long hovered, boolean waiting) {
    long firstRow = view.firstRow();
    long lastRow = view.lastRow();
    double border = view.rowHeaderWidth() + view.pinnedWidth();
    double right = view.rowHeaderWidth() + view.bodyWidth();
    Part scrolled = new Part(border, right, view.firstColumn(), view.lastColumn(), false);
    scrolled.paint(firstRow, lastRow, hovered, waiting);
    if (view.pinned() > 0) {
      Part pinned = new Part(view.rowHeaderWidth(), border, 0, view.pinned() - 1, true);
      pinned.paint(firstRow, lastRow, hovered, waiting);
      pen.setFill(look.colours().edge());
      double bottom = Math.min(look.headerHeight() + view.bodyHeight(), view.y(lastRow + 1));
      pen.fillRect(border - 1, look.headerHeight(), 1, bottom - look.headerHeight());
    }
    numbers(firstRow, lastRow);
  }

  /// A part of the width: the columns that stay, or those that scroll.
  private final class Part {
    private final double left;
    private final double right;
    private final int first;
    private final int last;
    private final boolean pinned;

    Part(double left, double right, int first, int last, boolean pinned) {
      this.left = left;
      this.right = right;
      this.first = first;
      this.last = last;
      this.pinned = pinned;
    }

    void paint(long firstRow, long lastRow, long hovered, boolean waiting) {
      // No clips: each of them costs as much as the whole picture. What overlaps is drawn over.
      pen.setFill(look.colours().ground());
      pen.fillRect(left, look.headerHeight(), right - left, view.bodyHeight());
      grounds(firstRow, lastRow, hovered);
      for (int column = first; column <= last; column++) {
        column(column, firstRow, lastRow, waiting);
      }
      lines(first, last, firstRow, lastRow);
      frame(pinned);
    }

    private void grounds(long firstRow, long lastRow, long hovered) {
      double end = Math.min(right, right());
      CellRange range = selection.range();
      for (long row = firstRow; row <= lastRow; row++) {
        boolean selected = range != null && row >= range.firstRow() && row <= range.lastRow();
        if (selected && range != null) {
          boolean whole = range.isSingle();
          double from = whole || range.firstColumn() < first ? left : view.x(range.firstColumn());
          int lastSelected = range.lastColumn();
          double to =
              whole || lastSelected > last
                  ? end
                  : view.x(lastSelected) + view.columns().width(lastSelected);
          pen.setFill(look.colours().selection());
          if (whole || (range.firstColumn() <= last && lastSelected >= first)) {
            pen.fillRect(from, view.y(row), to - from, look.rowHeight());
          }
        } else if (row == hovered) {
          pen.setFill(look.colours().hover());
          pen.fillRect(left, view.y(row), end - left, look.rowHeight());
        }
      }
    }
  }

  private void column(int column, long firstRow, long lastRow, boolean waiting) {
    double left = view.x(column);
    double width = view.columns().width(column);
    boolean right = schema.column(column).type().isNumber();
    double character = look.fonts().character();
    int fits = (int) Math.floor((width - 2 * PADDING + 0.5) / character);
    use(look.fonts().cell(), look.colours().text());
    for (long row = firstRow; row <= lastRow; row++) {
      Cell cell = tiles.cell(row, column);
      double y = view.y(row);
      if (cell == null) {
        if (waiting) {
          placeholder(left, y, width, row + column);
        }
      } else if (cell.kind() == Cell.Kind.VALUE) {
        text(CellLayout.fit(cell.text(), fits), left, y, width, right);
      } else {
        boolean isNull = cell.kind() == Cell.Kind.NULL;
        use(isNull ? look.fonts().italic() : look.fonts().cell(), look.colours().subtle());
        text(CellLayout.fit(cell.text(), fits), left, y, width, right);
        use(look.fonts().cell(), look.colours().text());
      }
    }
  }

  private void text(String text, double left, double y, double width, boolean right) {
    if (text.isEmpty()) {
      return;
    }
    double taken = text.length() * look.fonts().character();
    double x = right ? left + width - PADDING - 1 - taken : left + PADDING;
    if (CellLayout.isPlain(text)) {
      pen.fillText(text, right ? x : Math.rint(x), y + baseline);
      return;
    }
    pen.fillText(text, left + PADDING, y + baseline, Math.max(1, width - 2 * PADDING));
  }

  private void placeholder(double left, double y, double width, long seed) {
    double share = 0.45 + 0.1 * (seed % 4);
    pen.setFill(look.colours().placeholder());
    pen.fillRoundRect(
        left + PADDING,
        y + look.rowHeight() / 2 - 4,
        Math.min(140, (width - 2 * PADDING) * share),
        8,
        6,
        6);
    pen.setFill(look.colours().text());
  }

  private void lines(int first, int last, long firstRow, long lastRow) {
    double left = view.rowHeaderWidth();
    double right = right();
    double bottom = Math.min(look.headerHeight() + view.bodyHeight(), view.y(lastRow + 1));
    pen.setFill(look.colours().line());
    for (long row = firstRow; row <= lastRow; row++) {
      pen.fillRect(left, view.y(row + 1) - 1, right - left, 1);
    }
    for (int column = first; column <= last; column++) {
      double x = view.x(column) + view.columns().width(column) - 1;
      pen.fillRect(x, look.headerHeight(), 1, bottom - look.headerHeight());
    }
  }

  private double right() {
    double left = view.rowHeaderWidth();
    return Math.min(left + view.bodyWidth(), left + view.columns().total() - view.offsetX());
  }

  private void frame(boolean inPinned) {
    long row = selection.row();
    int column = selection.column();
    if (row < 0 || (column < view.pinned()) != inPinned) {
      return;
    }
    pen.setStroke(look.colours().accent());
    pen.setLineWidth(1);
    pen.strokeRect(
        view.x(column) - 0.5, view.y(row) - 0.5, view.columns().width(column), look.rowHeight());
  }

  private void numbers(long firstRow, long lastRow) {
    double width = view.rowHeaderWidth();
    pen.setFill(look.colours().ground());
    pen.fillRect(0, look.headerHeight(), width, view.bodyHeight());
    CellRange range = selection.range();
    for (long row = firstRow; row <= lastRow; row++) {
      if (range != null && row >= range.firstRow() && row <= range.lastRow()) {
        pen.setFill(look.colours().selection());
        pen.fillRect(0, view.y(row), width, look.rowHeight());
      }
      pen.setFill(look.colours().line());
      pen.fillRect(0, view.y(row + 1) - 1, width, 1);
    }
    use(look.fonts().number(), look.colours().subtle());
    pen.setTextAlign(TextAlignment.LEFT);
    for (long row = firstRow; row <= lastRow; row++) {
      String number = Long.toString(row + 1);
      double x = width - PADDING - number.length() * look.fonts().digit();
      pen.fillText(number, x, view.y(row) + baseline);
    }
    pen.setFill(look.colours().edge());
    double bottom = Math.min(look.headerHeight() + view.bodyHeight(), view.y(lastRow + 1));
    pen.fillRect(width - 1, look.headerHeight(), 1, bottom - look.headerHeight());
  }

  private void use(Font font, Paint paint) {
    pen.setFont(font);
    pen.setFill(paint);
  }
}
