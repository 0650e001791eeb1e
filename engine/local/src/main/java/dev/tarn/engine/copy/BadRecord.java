package dev.tarn.engine.copy;

import org.apache.spark.SparkThrowable;
import org.jspecify.annotations.Nullable;

/// Says in one sentence which record of which file did not fit; Spark tells it over several causes.
final class BadRecord {
  private static final String MALFORMED = "MALFORMED_RECORD_IN_PARSING";
  private static final String FILE = "FAILED_READ_FILE";

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
            "A record%s does not fit the columns: %s. Nothing was loaded. FORMAT_OPTIONS ('mode' = 'PERMISSIVE') gives null for what does not fit, 'DROPMALFORMED' leaves such records out"
                .formatted(
                    where.isEmpty() ? "" : " of " + where,
                    record.getMessageParameters().getOrDefault("badRecord", "")));
    told.initCause(failure);
    return told;
  }

  private static @Nullable SparkThrowable find(Throwable failure, String condition) {
    Throwable at = failure;
    for (int depth = 0; at != null && depth < 20; depth++) {
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
