package dev.tarn.engine.kept;

import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.connector.catalog.CatalogV2Util;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.SupportsDelete;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.SupportsWrite;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.catalog.TableCatalog;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.connector.write.LogicalWriteInfo;
import org.apache.spark.sql.connector.write.WriteBuilder;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/// A kept result as a table of Spark. It says that it can be written, so that the user reads why it
/// cannot in words of ours.
record KeptTable(KeptResult result) implements SupportsRead, SupportsWrite, SupportsDelete {

  @Override
  public String name() {
    return result.name();
  }

  @Override
  public Column[] columns() {
    return CatalogV2Util.structTypeToV2Columns(result.schema(), false);
  }

  @Override
  public Map<String, String> properties() {
    return Map.of(TableCatalog.PROP_PROVIDER, "results");
  }

  @Override
  public Set<TableCapability> capabilities() {
    return Set.of(
        TableCapability.BATCH_READ,
        TableCapability.BATCH_WRITE,
        TableCapability.TRUNCATE,
        TableCapability.OVERWRITE_BY_FILTER);
  }

  @Override
  public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
    return new KeptScanBuilder(result);
  }

  @Override
  public WriteBuilder newWriteBuilder(LogicalWriteInfo info) {
    throw new KeptReadOnlyException();
  }

  @Override
  public void deleteWhere(Filter[] filters) {
    throw new KeptReadOnlyException();
  }
}
