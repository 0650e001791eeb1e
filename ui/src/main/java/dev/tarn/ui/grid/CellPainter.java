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
    pen.save();
    pen.beginPath();
    pen.rect(view.rowHeaderWidth(), look.headerHeight(), view.bodyWidth(), view.bodyHeight());
    pen.clip();
    grounds(firstRow, lastRow, hovered);
    for (int column = view.firstColumn(); column <= view.lastColumn(); column++) {
      column(column, firstRow, lastRow, waiting);
    }
    lines(firstRow, lastRow);
    frame();
    pen.restore();
    numbers(firstRow, lastRow);
  }

  private void grounds(long firstRow, long lastRow, long hovered) {
    double left = view.rowHeaderWidth();
    double right = Math.min(left + view.bodyWidth(), view.x(0) + view.columns().total());
    CellRange range = selection.range();
    for (long row = firstRow; row <= lastRow; row++) {
      boolean selected = range != null && row >= range.firstRow() && row <= range.lastRow();
      if (selected && range != null) {
        boolean whole = range.isSingle();
        double from = whole ? left : view.x(range.firstColumn());
        double to =
            whole ? right : view.x(range.lastColumn()) + view.columns().width(range.lastColumn());
        pen.setFill(look.colours().selection());
        pen.fillRect(from, view.y(row), to - from, look.rowHeight());
      } else if (row == hovered) {
        pen.setFill(look.colours().hover());
        pen.fillRect(left, view.y(row), right - left, look.rowHeight());
      }
    }
  }

  private void column(int column, long firstRow, long lastRow, boolean waiting) {
    double left = view.x(column);
    double width = view.columns().width(column);
    boolean right = Cells.isNumber(schema.column(column).type());
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
    pen.save();
    pen.beginPath();
    pen.rect(left + 1, y, width - PADDING, look.rowHeight());
    pen.clip();
    pen.fillText(text, left + PADDING, y + baseline);
    pen.restore();
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

  private void lines(long firstRow, long lastRow) {
    double left = view.rowHeaderWidth();
    double right = Math.min(left + view.bodyWidth(), view.x(0) + view.columns().total());
    double bottom = Math.min(look.headerHeight() + view.bodyHeight(), view.y(lastRow + 1));
    pen.setFill(look.colours().line());
    for (long row = firstRow; row <= lastRow; row++) {
      pen.fillRect(left, view.y(row + 1) - 1, right - left, 1);
    }
    for (int column = view.firstColumn(); column <= view.lastColumn(); column++) {
      double x = view.x(column) + view.columns().width(column) - 1;
      pen.fillRect(x, look.headerHeight(), 1, bottom - look.headerHeight());
    }
  }

  private void frame() {
    long row = selection.row();
    if (row < 0) {
      return;
    }
    int column = selection.column();
    pen.setStroke(look.colours().accent());
    pen.setLineWidth(1);
    pen.strokeRect(
        view.x(column) - 0.5, view.y(row) - 0.5, view.columns().width(column), look.rowHeight());
  }

  private void numbers(long firstRow, long lastRow) {
    double width = view.rowHeaderWidth();
    pen.save();
    pen.beginPath();
    pen.rect(0, look.headerHeight(), width, view.bodyHeight());
    pen.clip();
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
    pen.restore();
    pen.setFill(look.colours().edge());
    double bottom = Math.min(look.headerHeight() + view.bodyHeight(), view.y(lastRow + 1));
    pen.fillRect(width - 1, look.headerHeight(), 1, bottom - look.headerHeight());
  }

  private void use(Font font, Paint paint) {
    pen.setFont(font);
    pen.setFill(paint);
  }
}
