package dev.tarn.ui.grid;

import java.util.Arrays;

/// Where each column lies, in pixels from the left edge of the first one.
final class ColumnWidths {
  static final double NARROWEST = 48;
  static final double WIDEST = 1200;

  private final double[] lefts;
  private final boolean[] set;

  /// Gives all columns the same width.
  ///
  /// @param columns how many
  /// @param width in pixels
  ColumnWidths(int columns, double width) {
    lefts = new double[columns + 1];
    set = new boolean[columns];
    for (int i = 0; i <= columns; i++) {
      lefts[i] = i * width;
    }
  }

  int count() {
    return set.length;
  }

  double left(int column) {
    return lefts[column];
  }

  double right(int column) {
    return lefts[column + 1];
  }

  double width(int column) {
    return lefts[column + 1] - lefts[column];
  }

  double total() {
    return lefts[lefts.length - 1];
  }

  /// The column that covers a place.
  ///
  /// @param x pixels from the left edge of the first column
  /// @return -1 left of all columns, the count right of them
  int at(double x) {
    if (x < 0) {
      return -1;
    }
    int found = Arrays.binarySearch(lefts, x);
    return found >= 0 ? Math.min(found, count()) : -found - 2;
  }

  /// Takes a width that the user chose; it stays.
  void resize(int column, double width) {
    set[column] = true;
    shift(column, Math.clamp(width, NARROWEST, WIDEST));
  }

  /// Takes proposed widths for the columns whose width the user did not choose.
  ///
  /// @param widths one for each column
  void propose(double[] widths) {
    double[] chosen = new double[count()];
    for (int i = 0; i < count(); i++) {
      chosen[i] = set[i] ? width(i) : Math.rint(Math.clamp(widths[i], NARROWEST, WIDEST));
    }
    for (int i = 0; i < count(); i++) {
      lefts[i + 1] = lefts[i] + chosen[i];
    }
  }

  /// Takes the width of a column that was shown before, with what the user chose.
  ///
  /// @param column here
  /// @param from the widths before
  /// @param old its place there
  void take(int column, ColumnWidths from, int old) {
    shift(column, from.width(old));
    set[column] = from.set[old];
  }

  private void shift(int column, double width) {
    double by = Math.rint(width) - width(column);
    for (int i = column + 1; i < lefts.length; i++) {
      lefts[i] += by;
    }
  }
}
