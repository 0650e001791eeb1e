package dev.tarn.engine.creation;

import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.StagedTable;
import org.apache.spark.sql.connector.catalog.SupportsWrite;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.connector.write.LogicalWriteInfo;
import org.apache.spark.sql.connector.write.WriteBuilder;
import org.apache.spark.sql.types.StructType;

/// A table that Delta makes when its rows are there, followed to its end.
public final class StagedCreation implements StagedTable, SupportsWrite {
  private final StagedTable delta;
  private final SupportsWrite rows;
  private final Creation creation;

  private StagedCreation(StagedTable delta, SupportsWrite rows, Creation creation) {
    this.delta = delta;
    this.rows = rows;
    this.creation = creation;
  }

  /// Follows a table.
  ///
  /// @param table as Delta staged it
  /// @param creation of it
  /// @return the table to go on with
  public static StagedTable of(StagedTable table, Creation creation) {
    if (table instanceof SupportsWrite rows) {
      return new StagedCreation(table, rows, creation);
    }
    creation.succeeded();
    return table;
  }

  @Override
  public void commitStagedChanges() {
    boolean made = false;
    try {
      made =
          creation.during(() -> {
            delta.commitStagedChanges();
            return true;
          });
      creation.succeeded();
    } finally {
      if (!made) {
        creation.failed();
      }
    }
  }

  @Override
  public void abortStagedChanges() {
    try {
      delta.abortStagedChanges();
    } finally {
      creation.failed();
    }
  }

  @Override
  public CustomTaskMetric[] reportDriverMetrics() {
    return delta.reportDriverMetrics();
  }

  @Override
  public WriteBuilder newWriteBuilder(LogicalWriteInfo info) {
    return rows.newWriteBuilder(info);
  }

  @Override
  public String name() {
    return delta.name();
  }

  @Override
  @SuppressWarnings("deprecation") // Delta has its columns here.
  public StructType schema() {
    return delta.schema();
  }

  @Override
  public Column[] columns() {
    return delta.columns();
  }

  @Override
  public Transform[] partitioning() {
    return delta.partitioning();
  }

  @Override
  public Map<String, String> properties() {
    return delta.properties();
  }

  @Override
  public Set<TableCapability> capabilities() {
    return delta.capabilities();
  }
}
