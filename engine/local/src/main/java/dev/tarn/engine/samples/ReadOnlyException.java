package dev.tarn.engine.samples;

import org.apache.spark.SparkThrowable;

/// Says that the catalog `samples` cannot be changed, and what to do instead.
final class ReadOnlyException extends UnsupportedOperationException implements SparkThrowable {
  ReadOnlyException() {
    super(
        "The catalog samples is read-only. Create your own table, for example: "
            + "CREATE TABLE orders AS SELECT * FROM samples.tpch.orders");
  }

  @Override
  public String getCondition() {
    return "SAMPLES_READ_ONLY";
  }

  @Override
  public String getSqlState() {
    return "42809";
  }
}
