package dev.tarn.engine.arrow;

import org.apache.arrow.vector.FieldVector;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.arrow.ArrowFieldWriter;
import org.apache.spark.sql.execution.arrow.ArrowWriter$;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/// Fills all other types by Spark's own writer: nested ones, large decimals, binaries and the rare
/// ones.
final class SparkFiller extends ColumnFiller {
  private final ArrowFieldWriter writer;
  private final int ordinal;

  SparkFiller(FieldVector vector, int ordinal) {
    this.writer = ArrowWriter$.MODULE$.createFieldWriter(vector);
    this.ordinal = ordinal;
  }

  @Override
  void begin() {
    writer.reset();
  }

  @Override
  void put(InternalRow row, int at) {
    writer.write(row, ordinal);
  }

  @Override
  void append(ColumnarBatch batch, int column, int from, int rows, int at) {
    for (int i = 0; i < rows; i++) {
      writer.write(batch.getRow(from + i), column);
    }
  }

  @Override
  void end(int rows) {
    writer.finish();
  }

  @Override
  long bytes(int rows) {
    return writer.getSizeInBytes();
  }
}
