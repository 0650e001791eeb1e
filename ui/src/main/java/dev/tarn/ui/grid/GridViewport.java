package dev.tarn.ui.grid;

/// Which rows and columns are visible: the arithmetic of scrolling, in doubles and longs, so that
/// fifty million rows are as exact as fifty.
final class GridViewport {
  private double rowHeight = 24;
  private double headerHeight = 28;
  private double numberWidth = 40;
  private ColumnWidths columns = new ColumnWidths(0, 0);
  private long rowCount;
  private double digitWidth = 7;
  private double width;
  private double height;
  private double offsetX;
  private double offsetY;
  private int pinned;

  void columns(ColumnWidths widths) {
    columns = widths;
    clamp();
  }

  ColumnWidths columns() {
    return columns;
  }

  /// Keeps the first columns in sight while the others scroll.
  void pinned(int count) {
    pinned = count;
    clamp();
  }

  /// How many columns stay in sight; none when they would leave no room for others.
  int pinned() {
    int kept = Math.min(pinned, columns.count());
    return kept > 0 && columns.left(kept) > bodyWidth() * 0.7 ? 0 : kept;
  }

  /// What the columns that stay take.
  double pinnedWidth() {
    return columns.left(pinned());
  }

  void rowCount(long rows) {
    rowCount = rows;
    clamp();
  }

  long rowCount() {
    return rowCount;
  }

  /// Takes the space of header, row numbers and cells together, without scroll bars.
  void size(double newWidth, double newHeight) {
    width = newWidth;
    height = newHeight;
    clamp();
  }

  /// Takes the sizes of the theme.
  ///
  /// @param row the height of a row
  /// @param header the height of the header
  /// @param number the least width of the column of row numbers
  /// @param digit the width of a digit in it
  void metrics(double row, double header, double number, double digit) {
    double top = offsetY / rowHeight;
    rowHeight = row;
    headerHeight = header;
    numberWidth = number;
    digitWidth = digit;
    offsetY = top * row;
    clamp();
  }

  double rowHeight() {
    return rowHeight;
  }

  double headerHeight() {
    return headerHeight;
  }

  /// The width of the column of row numbers: wide enough for the last number that is visible.
  double rowHeaderWidth() {
    long largest = Math.min(rowCount, (long) ((offsetY + height) / rowHeight) + 1);
    return Math.max(numberWidth, Long.toString(largest).length() * digitWidth + 16);
  }

  double bodyWidth() {
    return Math.max(0, width - rowHeaderWidth());
  }

  double bodyHeight() {
    return Math.max(0, height - headerHeight);
  }

  double contentHeight() {
    return rowCount * rowHeight;
  }

  double maxOffsetX() {
    return Math.max(0, columns.total() - bodyWidth());
  }

  double maxOffsetY() {
    return Math.max(0, contentHeight() - bodyHeight());
  }

  double offsetX() {
    return offsetX;
  }

  double offsetY() {
    return offsetY;
  }

  void scrollTo(double x, double y) {
    offsetX = x;
    offsetY = y;
    clamp();
  }

  long firstRow() {
    return (long) Math.floor(offsetY / rowHeight);
  }

  /// The last row of which something is visible, -1 if there is none.
  long lastRow() {
    return Math.min(rowCount, (long) Math.ceil((offsetY + bodyHeight()) / rowHeight)) - 1;
  }

  /// The first column of those that scroll of which something is visible.
  int firstColumn() {
    return Math.max(pinned(), columns.at(offsetX + pinnedWidth()));
  }

  /// The last column of which something is visible, -1 if there is none.
  int lastColumn() {
    return Math.min(columns.count() - 1, columns.at(offsetX + bodyWidth()));
  }

  /// How many whole rows fit.
  long page() {
    return Math.max(1, (long) Math.floor(bodyHeight() / rowHeight) - 1);
  }

  /// The upper edge of a row in the control.
  double y(long row) {
    return headerHeight + row * rowHeight - offsetY;
  }

  /// The left edge of a column in the control.
  double x(int column) {
    return rowHeaderWidth() + columns.left(column) - (column < pinned() ? 0 : offsetX);
  }

  /// The row at a height in the control; outside the rows it is below 0 or past the last.
  long rowAt(double y) {
    return (long) Math.floor((y - headerHeight + offsetY) / rowHeight);
  }

  /// The column at a place in the control; outside the columns it is -1 or their count.
  int columnAt(double x) {
    double inside = x - rowHeaderWidth();
    return columns.at(inside >= 0 && inside < pinnedWidth() ? inside : inside + offsetX);
  }

  /// Scrolls just so far that a cell is wholly visible.
  void reveal(long row, int column) {
    double top = row * rowHeight;
    if (top < offsetY) {
      offsetY = top;
    } else if (top + rowHeight > offsetY + bodyHeight()) {
      offsetY = top + rowHeight - bodyHeight();
    }
    if (column >= pinned() && column < columns.count()) {
      double room = bodyWidth() - pinnedWidth();
      if (columns.left(column) - pinnedWidth() < offsetX || columns.width(column) > room) {
        offsetX = columns.left(column) - pinnedWidth();
      } else if (columns.right(column) > offsetX + bodyWidth()) {
        offsetX = columns.right(column) - bodyWidth();
      }
    }
    clamp();
  }

  private void clamp() {
    offsetX = Math.rint(Math.clamp(offsetX, 0, Math.max(0, maxOffsetX())));
    offsetY = Math.rint(Math.clamp(offsetY, 0, Math.max(0, maxOffsetY())));
  }
}
