package dev.tarn.engine.kept;

import java.util.List;
import java.util.OptionalLong;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Statistics;
import org.apache.spark.sql.connector.read.SupportsReportStatistics;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/// One read of a kept result: each part file is a task.
///
/// @param columns the wanted columns, by their place
record KeptScan(KeptResult result, List<Integer> columns)
    implements SupportsReportStatistics, Batch {

  @Override
  public StructType readSchema() {
    return DataTypes.createStructType(
        columns.stream().map(place -> result.schema().fields()[place]).toArray(StructField[]::new));
  }

  @Override
  public String description() {
    return "results." + result.name();
  }

  @Override
  public ColumnarSupportMode columnarSupportMode() {
    return ColumnarSupportMode.SUPPORTED;
  }

  @Override
  public Batch toBatch() {
    return this;
  }

  @Override
  public InputPartition[] planInputPartitions() {
    return result.parts().stream().map(Part::new).toArray(InputPartition[]::new);
  }

  @Override
  public PartitionReaderFactory createReaderFactory() {
    return new Factory(List.copyOf(columns));
  }

  @Override
  public Statistics estimateStatistics() {
    return new Estimate(OptionalLong.of(result.bytes()), OptionalLong.empty());
  }

  private record Estimate(OptionalLong sizeInBytes, OptionalLong numRows) implements Statistics {}

  /// A part file.
  private record Part(String file) implements InputPartition {}

  private record Factory(List<Integer> columns) implements PartitionReaderFactory {
    @Override
    public PartitionReader<InternalRow> createReader(InputPartition partition) {
      throw new IllegalStateException("results are read in columns");
    }

    @Override
    public PartitionReader<ColumnarBatch> createColumnarReader(InputPartition partition) {
      return new PartReader(((Part) partition).file(), columns);
    }

    @Override
    public boolean supportColumnarReads(InputPartition partition) {
      return true;
    }
  }
}
