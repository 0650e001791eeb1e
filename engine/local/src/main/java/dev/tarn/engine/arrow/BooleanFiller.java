package dev.tarn.engine.arrow;

import org.apache.arrow.vector.BitVector;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.unsafe.Platform;

/// Fills `boolean`: one bit a value, as in the validity.
final class BooleanFiller extends FixedFiller {
  BooleanFiller(BitVector vector, int ordinal, int capacity) {
    super(vector, ordinal, capacity, 1);
  }

  @Override
  void write(InternalRow row, int at) {
    bit(at, row.getBoolean(ordinal));
  }

  @Override
  void write(ColumnVector column, int row, int at) {
    bit(at, column.getBoolean(row));
  }

  @Override
  void copy(ColumnVector column, int from, int rows, int at) {
    for (int i = 0; i < rows; i++) {
      bit(at + i, column.getBoolean(from + i));
    }
  }

  @Override
  void blank(int at) {
    bit(at, false);
  }

  private void bit(int at, boolean value) {
    long where = data + (at >> 3);
    int mask = 1 << (at & 7);
    int old = Platform.getByte(null, where);
    Platform.putByte(null, where, (byte) (value ? old | mask : old & ~mask));
  }
}
