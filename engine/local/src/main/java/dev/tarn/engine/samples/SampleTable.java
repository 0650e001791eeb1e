package dev.tarn.engine.samples;

import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.SupportsDelete;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.SupportsRowLevelOperations;
import org.apache.spark.sql.connector.catalog.SupportsWrite;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.catalog.TableCatalog;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.connector.write.LogicalWriteInfo;
import org.apache.spark.sql.connector.write.RowLevelOperationBuilder;
import org.apache.spark.sql.connector.write.RowLevelOperationInfo;
import org.apache.spark.sql.connector.write.WriteBuilder;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/// A sample as a table of Spark.
///
/// decision: it says that it can be written, so that Spark asks it to, and the user reads why it
/// cannot in words of ours and not in Spark's for a source without a feature.
record SampleTable(String name, Sample sample)
    implements SupportsRead, SupportsWrite, SupportsDelete, SupportsRowLevelOperations {

  @Override
  public Column[] columns() {
    return sample.columns().stream().map(SampleColumn::described).toArray(Column[]::new);
  }

  @Override
  public Map<String, String> properties() {
    return Map.of(
        TableCatalog.PROP_COMMENT, sample.comment(), TableCatalog.PROP_PROVIDER, "samples");
  }

  @Override
  public Set<TableCapability> capabilities() {
    return Set.of(
        TableCapability.BATCH_READ,
        TableCapability.BATCH_WRITE,
        TableCapability.TRUNCATE,
        TableCapability.OVERWRITE_BY_FILTER,
        TableCapability.OVERWRITE_DYNAMIC);
  }

  @Override
  public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
    return new SampleScanBuilder(name, sample);
  }

  @Override
  public WriteBuilder newWriteBuilder(LogicalWriteInfo info) {
    throw new ReadOnlyException();
  }

  @Override
  public RowLevelOperationBuilder newRowLevelOperationBuilder(RowLevelOperationInfo info) {
    throw new ReadOnlyException();
  }

  @Override
  public void deleteWhere(Filter[] filters) {
    throw new ReadOnlyException();
  }
}
