package dev.tarn.engine.kept;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/// Gives the batches of a part file as they lie there, the wanted columns only.
final class PartReader implements PartitionReader<ColumnarBatch> {
  private final PartBatches batches;
  private final List<Integer> columns;

  PartReader(String file, List<Integer> columns) {
    this.columns = columns;
    try {
      this.batches = new PartBatches(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean next() throws IOException {
    return batches.next();
  }

  @Override
  public ColumnarBatch get() {
    VectorSchemaRoot root = batches.root();
    ColumnVector[] vectors =
        columns.stream()
            .map(place -> new KeptVector(root.getVector(place)))
            .toArray(ColumnVector[]::new);
    return new ColumnarBatch(vectors, root.getRowCount());
  }

  @Override
  public void close() throws IOException {
    batches.close();
  }
}
