package dev.tarn.engine.watch;

import dev.tarn.engine.copy.CopyException;
import java.util.Objects;
import org.apache.spark.SparkThrowable;

/// Says what went wrong, for the user.
final class Failure {
  private static final int LONGEST = 600;

  private Failure() {}

  /// The words of the first cause that was made to be read.
  static String words(Throwable failure) {
    Throwable told = failure;
    Throwable at = failure;
    while (at != null) {
      if (at instanceof CopyException) {
        told = at;
        break;
      }
      if (at instanceof SparkThrowable spark && spark.getCondition() != null) {
        told = at;
        // That one says only that something was wrong, and its cause what.
        if (!spark.getCondition().equals("TASK_WRITE_FAILED")) {
          break;
        }
      }
      at = at.getCause();
    }
    String words = Objects.requireNonNullElse(told.getMessage(), told.toString());
    return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
  }
}
