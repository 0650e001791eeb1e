package dev.tarn.engine.samples;

import java.util.List;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/// A table of TPC-H at a scale, made by a port of the benchmark's own generator.
///
/// Parts can be made apart from each other, since the generator's random numbers can be moved on to
/// any row.
///
/// @param scale the scale factor, more than 0
record TpchSample(TpchRelation relation, double scale) implements Sample {
  private static final long ROWS_WORTH_A_PART = 100_000;
  private static final long ROWS_OF_A_LARGE_PART = 2_000_000;
  private static final int PARTS_PER_CORE = 4;

  @Override
  public String comment() {
    return relation.comment()
        + " TPC-H scale "
        + scale
        + ", made by the benchmark's rules while it is read.";
  }

  @Override
  public List<? extends SampleColumn<?>> columns() {
    return relation.maker().columns();
  }

  @Override
  public long rowCount() {
    return relation.rowCount(scale);
  }

  @Override
  public int parts(int cores) {
    long rows = rowCount();
    long wanted = Math.max((long) PARTS_PER_CORE * cores, rows / ROWS_OF_A_LARGE_PART);
    return Math.clamp(Math.min(wanted, rows / ROWS_WORTH_A_PART), 1, 100_000);
  }

  @Override
  public PartitionReader<ColumnarBatch> read(Slice slice) {
    if (slice.columns().isEmpty()) {
      long rows = relation.rowCount(scale, slice.part(), slice.parts());
      return BatchReader.counting(Math.min(rows, slice.limit()));
    }
    return relation.maker().read(scale, slice);
  }
}
