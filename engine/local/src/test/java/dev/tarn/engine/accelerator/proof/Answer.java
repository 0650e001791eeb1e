package dev.tarn.engine.accelerator.proof;

import java.util.List;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/// What a session said to a query.
public sealed interface Answer {
  /// Rows, and what they are made of.
  ///
  /// @param schema names, types and what may be null
  /// @param rows in the order in which they came
  record Rows(StructType schema, List<Row> rows) implements Answer {}

  /// An error.
  ///
  /// @param condition Spark's name for it, such as `DIVIDE_BY_ZERO`; the class of the error if it
  ///   has none
  /// @param message its text
  record Failure(String condition, String message) implements Answer {}

  /// Asks a session.
  ///
  /// @return its rows, or the error that it gave
  static Answer of(SparkSession session, String sql) {
    try {
      return of(session.sql(sql));
    } catch (Exception e) {
      return failure(e);
    }
  }

  /// Has a query run.
  static Answer of(Dataset<Row> rows) {
    try {
      return new Rows(rows.schema(), rows.collectAsList());
    } catch (Exception e) {
      return failure(e);
    }
  }

  /// An error as an answer.
  static Answer failure(Exception error) {
    return new Failure(condition(error), String.valueOf(error.getMessage()));
  }

  private static String condition(Throwable error) {
    String found = error.getClass().getSimpleName();
    for (@Nullable Throwable e = error; e != null; e = e.getCause()) {
      if (e instanceof SparkThrowable spark && spark.getCondition() != null) {
        found = spark.getCondition();
      }
    }
    return found;
  }
}
