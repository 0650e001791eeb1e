package dev.tarn.engine.accelerator;

import java.util.Iterator;
import java.util.function.LongConsumer;
import org.apache.spark.sql.catalyst.InternalRow;

/// The rows of an answer of DuckDB's that the driver reads by itself. It stops where its thread is
/// interrupted. For one thread.
public final class DriverRows implements Iterator<InternalRow>, AutoCloseable {
  private static final int LOOK = 1024;

  private final AnswerRows rows;
  private final LongConsumer end;
  private long count;

  /// @param rows the answer
  /// @param end hears at the close how many rows were read, and lets the answer go
  DriverRows(AnswerRows rows, LongConsumer end) {
    this.rows = rows;
    this.end = end;
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  /// The next row, which stays as it is until the next one is asked for.
  @Override
  public InternalRow next() {
    if (count % LOOK == 0) {
      AcceleratedExec.stopIfInterrupted();
    }
    count++;
    return rows.next();
  }

  @Override
  public void close() {
    rows.close();
    end.accept(count);
  }
}
