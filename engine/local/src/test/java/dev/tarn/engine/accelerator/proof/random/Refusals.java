package dev.tarn.engine.accelerator.proof.random;

import dev.tarn.engine.accelerator.proof.Answer;
import java.util.List;

/// Tells the errors of queries that make no sense from those of values.
final class Refusals {
  private static final List<String> BEGINNINGS =
      List.of(
          "DATATYPE_MISMATCH",
          "UNRESOLVED",
          "PARSE",
          "MISSING",
          "UNSUPPORTED",
          "INVALID_WINDOW",
          "AnalysisException",
          "INCOMPATIBLE",
          "AMBIGUOUS",
          "GROUPING",
          "NUM_COLUMNS",
          "WRONG_NUM_ARGS",
          "GROUP_BY",
          "DISTINCT_WINDOW",
          "NESTED_AGGREGATE");

  private Refusals() {}

  /// If Spark did not take the query.
  static boolean contains(Answer.Failure failure) {
    return BEGINNINGS.stream().anyMatch(failure.condition()::startsWith);
  }
}
