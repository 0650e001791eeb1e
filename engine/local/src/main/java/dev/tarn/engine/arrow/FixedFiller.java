package dev.tarn.engine.arrow;

import org.apache.arrow.vector.BaseFixedWidthVector;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/// A filler of values that all have the same width.
abstract class FixedFiller extends ColumnFiller {
  /// The row's field.
  final int ordinal;

  /// Where the first value is.
  final long data;

  private final long validity;
  private final int capacity;
  private final int width;

  /// @param width bytes of a value
  FixedFiller(BaseFixedWidthVector vector, int ordinal, int capacity, int width) {
    vector.allocateNew(capacity);
    this.ordinal = ordinal;
    this.capacity = capacity;
    this.width = width;
    this.data = vector.getDataBufferAddress();
    this.validity = vector.getValidityBufferAddress();
  }

  /// Writes a value that is not null.
  abstract void write(InternalRow row, int at);

  /// Writes a value that is not null.
  abstract void write(ColumnVector column, int row, int at);

  /// Writes values of which none is null.
  abstract void copy(ColumnVector column, int from, int rows, int at);

  /// Writes what stands in the place of a null.
  abstract void blank(int at);

  @Override
  final void begin() {
    Validity.clear(validity, capacity);
  }

  @Override
  final void put(InternalRow row, int at) {
    if (row.isNullAt(ordinal)) {
      blank(at);
    } else {
      Validity.set(validity, at);
      write(row, at);
    }
  }

  @Override
  final void append(ColumnarBatch batch, int column, int from, int rows, int at) {
    ColumnVector vector = batch.column(column);
    if (!vector.hasNull()) {
      Validity.set(validity, at, rows);
      copy(vector, from, rows, at);
      return;
    }
    for (int i = 0; i < rows; i++) {
      if (vector.isNullAt(from + i)) {
        blank(at + i);
      } else {
        Validity.set(validity, at + i);
        write(vector, from + i, at + i);
      }
    }
  }

  @Override
  final void end(int rows) {}

  @Override
  final long bytes(int rows) {
    return (long) rows * width;
  }
}
