package dev.tarn.engine.samples;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.execution.vectorized.OnHeapColumnVector;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/// Puts a maker's rows into batches, the wanted columns only.
///
/// The batch and its vectors are used again for the next rows, as Spark expects of a columnar
/// reader.
///
/// @param <E> a row of the maker
final class BatchReader<E> implements PartitionReader<ColumnarBatch> {
  private static final int BATCH = 4096;

  private final Iterator<E> rows;
  private final List<SampleColumn<E>> columns;
  private final OnHeapColumnVector[] vectors;
  private final ColumnarBatch batch;
  private long left;

  /// @param columns the wanted columns in the wanted order
  /// @param limit the most rows to read
  BatchReader(Iterator<E> rows, List<SampleColumn<E>> columns, long limit) {
    this.rows = rows;
    this.columns = columns;
    this.left = limit;
    this.vectors =
        columns.stream()
            .map(column -> new OnHeapColumnVector(BATCH, column.type()))
            .toArray(OnHeapColumnVector[]::new);
    this.batch = new ColumnarBatch(vectors.clone());
  }

  @Override
  public boolean next() {
    for (OnHeapColumnVector vector : vectors) {
      vector.reset();
    }
    int count = 0;
    int most = (int) Math.min(BATCH, left);
    while (count < most && rows.hasNext()) {
      E row = rows.next();
      for (int c = 0; c < vectors.length; c++) {
        columns.get(c).cell().put(vectors[c], count, row);
      }
      count++;
    }
    left -= count;
    batch.setNumRows(count);
    return count > 0;
  }

  @Override
  public ColumnarBatch get() {
    return batch;
  }

  @Override
  public void close() {
    batch.close();
  }

  /// Reads rows of no column, which is what counting asks for.
  ///
  /// @param count how many rows there are
  static PartitionReader<ColumnarBatch> counting(long count) {
    return new Counting(count);
  }

  private static final class Counting implements PartitionReader<ColumnarBatch> {
    private static final int MOST = 1 << 20;
    private final ColumnarBatch batch = new ColumnarBatch(new ColumnVector[0]);
    private long left;

    Counting(long count) {
      this.left = count;
    }

    @Override
    public boolean next() {
      int count = (int) Math.min(MOST, left);
      left -= count;
      batch.setNumRows(count);
      return count > 0;
    }

    @Override
    public ColumnarBatch get() {
      return batch;
    }

    @Override
    public void close() {
      batch.close();
    }
  }
}
