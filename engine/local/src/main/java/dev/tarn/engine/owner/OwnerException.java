package dev.tarn.engine.owner;

import java.io.Serial;
import org.apache.spark.SparkThrowable;

/// Something cannot get another owner; the message tells the user why.
final class OwnerException extends RuntimeException implements SparkThrowable {
  @Serial private static final long serialVersionUID = 1L;

  private final String condition;

  OwnerException(String condition, String message) {
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
