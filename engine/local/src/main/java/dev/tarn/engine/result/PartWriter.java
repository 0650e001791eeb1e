package dev.tarn.engine.result;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.execution.arrow.ArrowWriter;
import org.jspecify.annotations.Nullable;
import scala.collection.Iterator;

/// Writes rows into a part.
final class PartWriter {
  private static final long SLOW = TimeUnit.MILLISECONDS.toNanos(500);
  private static final int LOOK_AT_CLOCK = 64;

  private PartWriter() {}

  /// Writes all rows.
  ///
  /// A batch is flushed when it is full, or when rows come so slowly that the user should see what
  /// is there.
  ///
  /// @param task the task that it runs in, or null on the driver
  /// @return how many rows there were
  /// @throws ResultWriteException if the disk does not take them
  static long write(
      PartSpec spec, int part, Iterator<InternalRow> rows, @Nullable TaskContext task) {
    try (PartFile file = new PartFile(spec, part)) {
      file.start();
      fill(spec, file, rows, task);
      return file.finish();
    } catch (IOException e) {
      throw new ResultWriteException(spec.file(part), e);
    }
  }

  private static void fill(
      PartSpec spec, PartFile file, Iterator<InternalRow> rows, @Nullable TaskContext task)
      throws IOException {
    ArrowWriter writer = ArrowWriter.create(file.root());
    int count = 0;
    long bytes = 0;
    long flushed = System.nanoTime();
    while (rows.hasNext()) {
      InternalRow row = rows.next();
      writer.write(row);
      count++;
      bytes += row instanceof UnsafeRow known ? known.getSizeInBytes() : 0;
      if (count >= spec.batchRows() || bytes >= spec.batchBytes() || slow(count, flushed)) {
        if (task != null) {
          task.killTaskIfInterrupted();
        }
        writer.finish();
        file.flush();
        writer.reset();
        count = 0;
        bytes = 0;
        flushed = System.nanoTime();
      }
    }
    if (count > 0) {
      writer.finish();
      file.flush();
    }
  }

  private static boolean slow(int count, long flushed) {
    return count % LOOK_AT_CLOCK == 0 && System.nanoTime() - flushed > SLOW;
  }
}
