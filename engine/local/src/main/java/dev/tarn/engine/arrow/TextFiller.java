package dev.tarn.engine.arrow;

import org.apache.arrow.vector.VarCharVector;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.vectorized.OnHeapColumnVector;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/// Fills `string`: the values' bytes one after the other, and where each ends.
final class TextFiller extends ColumnFiller {
  private static final int EXPECTED_WIDTH = 16;

  private final VarCharVector vector;
  private final int ordinal;
  private final int capacity;
  private final long offsets;
  private final long validity;
  private long data;
  private long room;
  private int end;

  TextFiller(VarCharVector vector, int ordinal, int capacity) {
    vector.allocateNew((long) EXPECTED_WIDTH * capacity, capacity);
    this.vector = vector;
    this.ordinal = ordinal;
    this.capacity = capacity;
    this.offsets = vector.getOffsetBufferAddress();
    this.validity = vector.getValidityBufferAddress();
    look();
  }

  @Override
  void begin() {
    Validity.clear(validity, capacity);
    Platform.putInt(null, offsets, 0);
    end = 0;
  }

  @Override
  void put(InternalRow row, int at) {
    if (row.isNullAt(ordinal)) {
      close(at);
    } else {
      write(row.getUTF8String(ordinal), at);
    }
  }

  @Override
  void append(ColumnarBatch batch, int column, int from, int rows, int at) {
    ColumnVector texts = batch.column(column);
    if (texts instanceof OnHeapColumnVector plain && !plain.hasDictionary()) {
      appendPlain(plain, from, rows, at);
      return;
    }
    boolean nulls = texts.hasNull();
    for (int i = 0; i < rows; i++) {
      if (nulls && texts.isNullAt(from + i)) {
        close(at + i);
      } else {
        write(texts.getUTF8String(from + i), at + i);
      }
    }
  }

  /// The way of most files' texts, without an object for each.
  private void appendPlain(OnHeapColumnVector texts, int from, int rows, int at) {
    byte[] bytes = texts.arrayData().getByteBuffer(0, 0).array();
    boolean nulls = texts.hasNull();
    for (int i = 0; i < rows; i++) {
      int row = from + i;
      if (nulls && texts.isNullAt(row)) {
        close(at + i);
      } else {
        long start = Platform.BYTE_ARRAY_OFFSET + (long) texts.getArrayOffset(row);
        write(bytes, start, texts.getArrayLength(row), at + i);
      }
    }
  }

  @Override
  void end(int rows) {
    vector.setLastSet(rows - 1);
  }

  @Override
  long bytes(int rows) {
    return end + (long) Integer.BYTES * rows;
  }

  private void write(UTF8String text, int at) {
    write(text.getBaseObject(), text.getBaseOffset(), text.numBytes(), at);
  }

  private void write(@Nullable Object source, long start, int length, int at) {
    int next = Math.addExact(end, length);
    if (next > room) {
      vector.reallocDataBuffer(Math.max(next, 2 * room));
      look();
    }
    Platform.copyMemory(source, start, null, data + end, length);
    end = next;
    Validity.set(validity, at);
    close(at);
  }

  private void close(int at) {
    Platform.putInt(null, offsets + (long) Integer.BYTES * (at + 1), end);
  }

  private void look() {
    data = vector.getDataBufferAddress();
    room = vector.getDataBuffer().capacity();
  }
}
