package dev.tarn.engine.lake;

import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/// The session's own catalog once more, under the name by which Spark looks this class up.
///
/// It calls itself `spark_catalog`, as its delegate does: many statements of Spark work with the
/// session's catalog alone, and know it by what it calls itself. All that it tells and changes is
/// the session's, so nothing can differ between the two names.
@SuppressWarnings(
    "overrides") // Delta is written in Scala, which has arrays where Java has varargs.
public final class LakeCatalog extends SessionCatalog {
  /// Made by Spark, which calls [#initialize] next.
  public LakeCatalog() {}

  /// Takes the catalog of the session that asks, which Spark does for the session's catalog only.
  @Override
  public void initialize(String name, CaseInsensitiveStringMap options) {
    super.initialize(name, options);
    setDelegateCatalog(
        SparkSession.active().sessionState().catalogManager().defaultSessionCatalog());
  }
}
