package dev.tarn.engine.log;

import java.io.Serial;
import org.apache.spark.SparkThrowable;

/// Says that a table's log is damaged, so that nothing may be written on top of it: what is missing
/// and what can be saved.
public final class DamagedTableException extends RuntimeException implements SparkThrowable {
  @Serial private static final long serialVersionUID = 1;

  DamagedTableException(String what, String help) {
    super(what + "\nNothing was written, so that the damage is not buried. " + help);
  }

  @Override
  public String getCondition() {
    return "TABLE_DAMAGED";
  }

  @Override
  public String getSqlState() {
    return "XXKDS";
  }
}
