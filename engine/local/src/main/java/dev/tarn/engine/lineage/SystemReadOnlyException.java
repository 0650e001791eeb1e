package dev.tarn.engine.lineage;

import java.io.Serial;
import org.apache.spark.SparkThrowable;

/// Says that a system table cannot be changed, and what can be done instead.
final class SystemReadOnlyException extends RuntimeException implements SparkThrowable {
  @Serial private static final long serialVersionUID = 1;

  SystemReadOnlyException(String what) {
    super(
        what
            + " is written by Tarn alone, so that one can rely on what it tells. It can be read,"
            + " and cared for by OPTIMIZE, VACUUM and ANALYZE. To work with rows of it, make a"
            + " table of your own, for example: CREATE TABLE mine AS SELECT * FROM system.audit");
  }

  @Override
  public String getCondition() {
    return "SYSTEM_TABLES_READ_ONLY";
  }

  @Override
  public String getSqlState() {
    return "42809";
  }
}
