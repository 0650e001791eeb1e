package dev.tarn.engine.copy;

import org.apache.spark.SparkThrowable;

/// Says why files cannot be loaded, in words for the user. Nothing has been written then.
public final class CopyException extends RuntimeException implements SparkThrowable {
  private static final long serialVersionUID = 1;

  private final String condition;

  CopyException(String condition, String message) {
    super(message);
    this.condition = condition;
  }

  @Override
  public String getCondition() {
    return condition;
  }

  @Override
  public String getSqlState() {
    return "42000";
  }
}
