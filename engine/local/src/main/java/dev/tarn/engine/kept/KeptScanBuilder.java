package dev.tarn.engine.kept;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.types.StructType;

/// Takes from Spark which columns it wants.
final class KeptScanBuilder implements SupportsPushDownRequiredColumns {
  private final KeptResult result;
  private List<String> columns;

  KeptScanBuilder(KeptResult result) {
    this.result = result;
    this.columns = Arrays.asList(result.schema().fieldNames());
  }

  @Override
  public void pruneColumns(StructType wanted) {
    columns = Arrays.asList(wanted.fieldNames());
  }

  @Override
  public Scan build() {
    StructType all = result.schema();
    return new KeptScan(result, columns.stream().map(all::fieldIndex).toList());
  }
}
