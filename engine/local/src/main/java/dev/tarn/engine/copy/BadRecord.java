package dev.tarn.engine.copy;

import java.util.Objects;
import org.apache.spark.SparkThrowable;
import org.jspecify.annotations.Nullable;

/// Says in one sentence which record of which file did not fit; Spark tells it over several causes.
final class BadRecord {
  private static final String MALFORMED = "MALFORMED_RECORD_IN_PARSING";
  private static final int DEEPEST = 20;
  private static final String FILE = "FAILED_READ_FILE";

  private static final String ADVICE =
      "FORMAT_OPTIONS ('mode' = 'PERMISSIVE') gives null for what does not fit, 'DROPMALFORMED'"
          + " leaves such records out; VALIDATE behind FILEFORMAT tells all of them";

  private BadRecord() {}

  /// Throws the same failure, or returns one that says more.
  ///
  /// @param <E> what the caller lets out; Scala throws what it does not declare
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  static <E extends Exception> CopyException explained(Exception failure) throws E {
    SparkThrowable record = find(failure, MALFORMED);
    if (record == null) {
      throw (E) failure;
    }
    SparkThrowable file = find(failure, FILE);
    String where = file == null ? "" : file.getMessageParameters().getOrDefault("path", "");
    CopyException told =
        new CopyException(
            "COPY_BAD_RECORD",
            "A record%s does not fit the columns: %s. Nothing was loaded. %s"
                .formatted(where.isEmpty() ? "" : " of " + where, reason(failure), ADVICE));
    told.initCause(failure);
    return told;
  }

  /// The innermost cause names the value.
  private static String reason(Throwable failure) {
    Throwable at = failure;
    for (int depth = 0; at.getCause() != null && depth < DEEPEST; depth++) {
      at = at.getCause();
    }
    return Objects.requireNonNullElse(at.getMessage(), at.toString())
        .lines()
        .findFirst()
        .orElse("");
  }

  private static @Nullable SparkThrowable find(Throwable failure, String condition) {
    Throwable at = failure;
    for (int depth = 0; at != null && depth < DEEPEST; depth++) {
      if (at instanceof SparkThrowable spark
          && spark.getCondition() != null
          && spark.getCondition().startsWith(condition)) {
        return spark;
      }
      at = at.getCause();
    }
    return null;
  }
}
