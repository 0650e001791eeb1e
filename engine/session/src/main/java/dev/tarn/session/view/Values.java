package dev.tarn.session.view;

import dev.tarn.session.result.ColumnSlice;

/// Looks at the values of a column of bytes one by one.
final class Values {
  private Values() {}

  /// Looks at a value.
  @FunctionalInterface
  interface Test {
    boolean isMet(byte[] data, int from, int to);
  }

  /// Marks the rows whose value meets a test; those that are marked, and nulls, are not looked at.
  static void each(ColumnSlice slice, byte[] found, Test test) {
    int[] offsets = slice.offsets();
    byte[] data = slice.data();
    for (int row = 0; row < slice.rows(); row++) {
      if (found[row] == 0
          && !slice.isNull(row)
          && test.isMet(data, offsets[row], offsets[row + 1])) {
        found[row] = 1;
      }
    }
  }

  /// Tells if so few rows are left that looking at each is less work than going over all bytes.
  static boolean areFew(byte[] found, int rows) {
    int left = 0;
    for (int row = 0; row < rows; row++) {
      left += 1 - found[row];
    }
    return left * 8L < rows;
  }
}
