package dev.tarn.engine.lake;

import dev.tarn.engine.creation.Creation;
import dev.tarn.engine.creation.StagedCreation;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.StagedTable;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.delta.catalog.DeltaCatalog;

/// The session's own catalog: Delta's, where a statement that cannot make its table leaves nothing.
@SuppressWarnings(
    "overrides") // Delta is written in Scala, which has arrays where Java has varargs.
public class SessionCatalog extends DeltaCatalog {
  /// Made by Spark alone.
  public SessionCatalog() {}

  @Override
  public Table createTable(
      Identifier table, Column[] columns, Transform[] partitions, Map<String, String> properties) {
    Creation creation = begin(table, properties);
    boolean made = false;
    try {
      Table created =
          creation.during(() -> super.createTable(table, columns, partitions, properties));
      made = true;
      creation.succeeded();
      return created;
    } finally {
      if (!made) {
        creation.failed();
      }
    }
  }

  @Override
  public StagedTable stageCreate(
      Identifier table, Column[] columns, Transform[] partitions, Map<String, String> properties) {
    return staged(
        begin(table, properties), () -> super.stageCreate(table, columns, partitions, properties));
  }

  @Override
  public StagedTable stageReplace(
      Identifier table, Column[] columns, Transform[] partitions, Map<String, String> properties) {
    return staged(
        begin(table, properties), () -> super.stageReplace(table, columns, partitions, properties));
  }

  @Override
  public StagedTable stageCreateOrReplace(
      Identifier table, Column[] columns, Transform[] partitions, Map<String, String> properties) {
    return staged(
        begin(table, properties),
        () -> super.stageCreateOrReplace(table, columns, partitions, properties));
  }

  private Creation begin(Identifier table, Map<String, String> properties) {
    return Creation.begin(SparkSession.active(), table, isPathIdentifier(table), properties);
  }

  private static StagedTable staged(Creation creation, Supplier<StagedTable> staging) {
    boolean begun = false;
    try {
      StagedTable table = StagedCreation.of(creation.during(staging), creation);
      begun = true;
      return table;
    } finally {
      if (!begun) {
        creation.failed();
      }
    }
  }
}
