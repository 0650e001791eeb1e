package dev.tarn.engine.arrow;

import org.apache.arrow.vector.DecimalVector;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.unsafe.Platform;

/// Fills decimals of up to 18 digits, which Spark keeps as a `long`; Arrow wants 16 bytes, lowest
/// first.
final class DecimalFiller extends FixedFiller {
  private static final int WIDTH = 16;

  private final int precision;
  private final int scale;
  private final boolean small;

  /// @param type a type of up to 18 digits
  DecimalFiller(DecimalVector vector, DecimalType type, int ordinal, int capacity) {
    super(vector, ordinal, capacity, WIDTH);
    this.precision = type.precision();
    this.scale = type.scale();
    this.small = precision <= Decimal.MAX_INT_DIGITS();
  }

  @Override
  void write(InternalRow row, int at) {
    digits(at, row.getDecimal(ordinal, precision, scale).toUnscaledLong());
  }

  @Override
  void write(ColumnVector column, int row, int at) {
    digits(at, column.getDecimal(row, precision, scale).toUnscaledLong());
  }

  @Override
  void copy(ColumnVector column, int from, int rows, int at) {
    if (!(column instanceof WritableColumnVector known)) {
      for (int i = 0; i < rows; i++) {
        write(column, from + i, at + i);
      }
    } else if (small) {
      for (int i = 0; i < rows; i++) {
        digits(at + i, known.getInt(from + i));
      }
    } else {
      for (int i = 0; i < rows; i++) {
        digits(at + i, known.getLong(from + i));
      }
    }
  }

  @Override
  void blank(int at) {
    digits(at, 0);
  }

  private void digits(int at, long unscaled) {
    long where = data + (long) WIDTH * at;
    Platform.putLong(null, where, unscaled);
    Platform.putLong(null, where + Long.BYTES, unscaled >> (Long.SIZE - 1));
  }
}
