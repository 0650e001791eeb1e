package dev.tarn.engine.samples;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.SupportsPushDownLimit;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.types.StructType;

/// Takes from Spark which columns and how many rows it wants.
final class SampleScanBuilder implements SupportsPushDownRequiredColumns, SupportsPushDownLimit {
  private final String name;
  private final Sample sample;
  private List<Integer> columns;
  private long limit = Long.MAX_VALUE;

  SampleScanBuilder(String name, Sample sample) {
    this.name = name;
    this.sample = sample;
    this.columns = IntStream.range(0, sample.columns().size()).boxed().toList();
  }

  @Override
  public void pruneColumns(StructType wanted) {
    List<String> names = Arrays.asList(wanted.fieldNames());
    List<String> all = sample.columns().stream().map(SampleColumn::name).toList();
    columns = names.stream().map(all::indexOf).toList();
  }

  @Override
  public boolean pushLimit(int most) {
    limit = most;
    return true;
  }

  @Override
  public Scan build() {
    return new SampleScan(name, sample, columns, limit);
  }
}
