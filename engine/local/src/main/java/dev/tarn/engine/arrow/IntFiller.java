package dev.tarn.engine.arrow;

import org.apache.arrow.vector.BaseFixedWidthVector;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.unsafe.Platform;

/// Fills `int`, `date` and year-month intervals.
final class IntFiller extends FixedFiller {
  private static final int WIDTH = 4;

  IntFiller(BaseFixedWidthVector vector, int ordinal, int capacity) {
    super(vector, ordinal, capacity, WIDTH);
  }

  @Override
  void write(InternalRow row, int at) {
    Platform.putInt(null, data + (long) WIDTH * at, row.getInt(ordinal));
  }

  @Override
  void write(ColumnVector column, int row, int at) {
    Platform.putInt(null, data + (long) WIDTH * at, column.getInt(row));
  }

  @Override
  void copy(ColumnVector column, int from, int rows, int at) {
    long where = data + (long) WIDTH * at;
    for (int i = 0; i < rows; i++) {
      Platform.putInt(null, where + (long) WIDTH * i, column.getInt(from + i));
    }
  }

  @Override
  void blank(int at) {
    Platform.putInt(null, data + (long) WIDTH * at, 0);
  }
}
