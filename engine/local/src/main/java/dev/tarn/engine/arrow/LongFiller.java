package dev.tarn.engine.arrow;

import org.apache.arrow.vector.BaseFixedWidthVector;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.unsafe.Platform;

/// Fills `bigint`, timestamps and day-time intervals (microseconds).
final class LongFiller extends FixedFiller {
  private static final int WIDTH = 8;

  LongFiller(BaseFixedWidthVector vector, int ordinal, int capacity) {
    super(vector, ordinal, capacity, WIDTH);
  }

  @Override
  void write(InternalRow row, int at) {
    Platform.putLong(null, data + (long) WIDTH * at, row.getLong(ordinal));
  }

  @Override
  void write(ColumnVector column, int row, int at) {
    Platform.putLong(null, data + (long) WIDTH * at, column.getLong(row));
  }

  @Override
  void copy(ColumnVector column, int from, int rows, int at) {
    long where = data + (long) WIDTH * at;
    for (int i = 0; i < rows; i++) {
      Platform.putLong(null, where + (long) WIDTH * i, column.getLong(from + i));
    }
  }

  @Override
  void blank(int at) {
    Platform.putLong(null, data + (long) WIDTH * at, 0);
  }
}
