package dev.tarn.engine.arrow;

import org.apache.arrow.vector.BaseFixedWidthVector;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.unsafe.Platform;

/// Fills `double`.
final class DoubleFiller extends FixedFiller {
  private static final int WIDTH = 8;

  DoubleFiller(BaseFixedWidthVector vector, int ordinal, int capacity) {
    super(vector, ordinal, capacity, WIDTH);
  }

  @Override
  void write(InternalRow row, int at) {
    Platform.putDouble(null, data + (long) WIDTH * at, row.getDouble(ordinal));
  }

  @Override
  void write(ColumnVector column, int row, int at) {
    Platform.putDouble(null, data + (long) WIDTH * at, column.getDouble(row));
  }

  @Override
  void copy(ColumnVector column, int from, int rows, int at) {
    long where = data + (long) WIDTH * at;
    for (int i = 0; i < rows; i++) {
      Platform.putDouble(null, where + (long) WIDTH * i, column.getDouble(from + i));
    }
  }

  @Override
  void blank(int at) {
    Platform.putDouble(null, data + (long) WIDTH * at, 0);
  }
}
