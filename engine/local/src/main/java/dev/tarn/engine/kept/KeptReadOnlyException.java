package dev.tarn.engine.kept;

import org.apache.spark.SparkThrowable;

/// Says that the catalog `results` cannot be changed, and what to do instead.
final class KeptReadOnlyException extends UnsupportedOperationException implements SparkThrowable {
  private static final long serialVersionUID = 1;

  KeptReadOnlyException() {
    super(
        "The catalog results is read-only. Create your own table of a result, for example: "
            + "CREATE TABLE mine AS SELECT * FROM results.`execution id`");
  }

  @Override
  public String getCondition() {
    return "RESULTS_READ_ONLY";
  }

  @Override
  public String getSqlState() {
    return "42809";
  }
}
