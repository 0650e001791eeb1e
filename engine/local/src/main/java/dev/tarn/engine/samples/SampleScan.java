package dev.tarn.engine.samples;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Statistics;
import org.apache.spark.sql.connector.read.SupportsReportStatistics;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/// One read of a sample table: the wanted columns in parts that all cores make at once.
///
/// @param columns the wanted columns, by their place in the table
/// @param limit the most rows that a part needs to make
record SampleScan(String name, Sample sample, List<Integer> columns, long limit)
    implements SupportsReportStatistics, Batch {

  @Override
  public StructType readSchema() {
    return DataTypes.createStructType(
        wanted().stream()
            .map(column ->
                new StructField(column.name(), column.type(), column.nullable(), Metadata.empty()))
            .toArray(StructField[]::new));
  }

  @Override
  public String description() {
    return "samples." + name;
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
    int parts = sample.parts(SparkSession.active().sparkContext().defaultParallelism());
    return IntStream.rangeClosed(1, parts)
        .mapToObj(part -> new Slice(part, parts, columns, limit))
        .toArray(InputPartition[]::new);
  }

  @Override
  public PartitionReaderFactory createReaderFactory() {
    return new Factory(sample);
  }

  @Override
  public Statistics estimateStatistics() {
    long rows = Math.min(sample.rowCount(), limit);
    int width = 8 + wanted().stream().mapToInt(SampleColumn::width).sum();
    return new Estimate(OptionalLong.of(rows * width), OptionalLong.of(rows));
  }

  private List<? extends SampleColumn<?>> wanted() {
    List<? extends SampleColumn<?>> all = sample.columns();
    return columns.stream().map(all::get).toList();
  }

  private record Estimate(OptionalLong sizeInBytes, OptionalLong numRows) implements Statistics {}

  private record Factory(Sample sample) implements PartitionReaderFactory {
    @Override
    public PartitionReader<InternalRow> createReader(InputPartition partition) {
      throw new IllegalStateException("samples are read in columns");
    }

    @Override
    public PartitionReader<ColumnarBatch> createColumnarReader(InputPartition partition) {
      return sample.read((Slice) partition);
    }

    @Override
    public boolean supportColumnarReads(InputPartition partition) {
      return true;
    }
  }
}
