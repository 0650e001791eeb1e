package dev.tarn.engine.accelerator;

import java.sql.SQLException;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/// What the DuckDB of this process may use, for tests in which that is little.
final class Limits {
  private static final StructType SCHEMA = new StructType().add("c", DataTypes.StringType);

  private Limits() {}

  static void set(String setting) throws SQLException {
    String _ = asked("SELECT '' AS c; SET GLOBAL " + setting);
  }

  static String of(String setting) throws SQLException {
    return asked("SELECT current_setting('" + setting + "') AS c");
  }

  /// The only value of an answer.
  static String asked(String text) throws SQLException {
    Answers answers = Accelerator.any().kept();
    long answer = answers.expect(text, SCHEMA, new SeenFiles());
    answers.make(answer);
    try (AnswerRows rows = answers.rows(answer)) {
      return rows.next().getUTF8String(0).toString();
    } finally {
      answers.forget(answer);
    }
  }
}
