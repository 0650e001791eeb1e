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
      boolean said = at instanceof SparkThrowable spark && spark.getCondition() != null;
      if (at instanceof CopyException || said) {
        told = at;
        break;
      }
      at = at.getCause();
    }
    String words = Objects.requireNonNullElse(told.getMessage(), told.toString());
    return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
  }
}
