package dev.tarn.engine.result;

import dev.tarn.engine.arrow.BatchFiller;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;
import scala.collection.Iterator;

/// Writes rows into a part.
///
/// A batch is flushed when it is full, or when rows come so slowly that the user should see what is
/// there.
final class PartWriter {
  private static final long SLOW = TimeUnit.MILLISECONDS.toNanos(500);
  private static final int LOOK_AT_CLOCK = 64;

  private final PartFile file;
  private final BatchFiller filler;
  private final @Nullable TaskContext task;
  private long flushed = System.nanoTime();

  private PartWriter(PartSpec spec, PartFile file, @Nullable TaskContext task) {
    this.file = file;
    this.filler = new BatchFiller(file.root(), spec.schema(), spec.batchRows(), spec.batchBytes());
    this.task = task;
  }

  /// Writes all rows.
  ///
  /// @param task the task that it runs in, or null on the driver
  /// @return how many rows there were
  /// @throws ResultWriteException if the disk does not take them
  static long write(
      PartSpec spec, int part, Iterator<InternalRow> rows, @Nullable TaskContext task) {
    return write(spec, part, task, writer -> writer.addRows(rows));
  }

  /// Writes all rows of batches of columns.
  ///
  /// @param columns for each column of the result the batches' column
  /// @return how many rows there were
  /// @throws ResultWriteException if the disk does not take them
  static long write(
      PartSpec spec, int part, Iterator<ColumnarBatch> batches, int[] columns, TaskContext task) {
    return write(spec, part, task, writer -> writer.addBatches(batches, columns));
  }

  private static long write(PartSpec spec, int part, @Nullable TaskContext task, Adding adding) {
    try (PartFile file = new PartFile(spec, part)) {
      file.start();
      PartWriter writer = new PartWriter(spec, file, task);
      adding.to(writer);
      if (writer.filler.rows() > 0) {
        writer.flush();
      }
      return file.finish();
    } catch (IOException e) {
      throw new ResultWriteException(spec.file(part), e);
    }
  }

  private interface Adding {
    void to(PartWriter writer) throws IOException;
  }

  private void addRows(Iterator<InternalRow> rows) throws IOException {
    while (rows.hasNext()) {
      filler.add(rows.next());
      if (filler.full() || (filler.rows() % LOOK_AT_CLOCK == 0 && slow())) {
        flush();
      }
    }
  }

  private void addBatches(Iterator<ColumnarBatch> batches, int[] columns) throws IOException {
    while (batches.hasNext()) {
      ColumnarBatch batch = batches.next();
      int from = 0;
      while (from < batch.numRows()) {
        from += filler.add(batch, columns, from);
        if (filler.full() || slow()) {
          flush();
        }
      }
    }
  }

  private void flush() throws IOException {
    if (task != null) {
      task.killTaskIfInterrupted();
    }
    filler.end();
    file.flush();
    flushed = System.nanoTime();
  }

  private boolean slow() {
    return System.nanoTime() - flushed > SLOW;
  }
}
