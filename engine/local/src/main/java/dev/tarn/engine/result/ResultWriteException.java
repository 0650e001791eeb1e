package dev.tarn.engine.result;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.apache.spark.SparkThrowable;

/// Says that a result cannot be kept on disk, and why.
final class ResultWriteException extends RuntimeException implements SparkThrowable {
  ResultWriteException(Path file, IOException cause) {
    super(
        "The result cannot be written to "
            + file
            + ": "
            + reason(cause)
            + ". Free some space there or use a workspace on another disk.",
        cause);
  }

  @Override
  public String getCondition() {
    return "RESULT_NOT_WRITTEN";
  }

  @Override
  public String getSqlState() {
    return "58030";
  }

  private static String reason(IOException cause) {
    return switch (cause) {
      case AccessDeniedException _ -> "the folder is not writable";
      default -> String.valueOf(cause.getMessage());
    };
  }
}
