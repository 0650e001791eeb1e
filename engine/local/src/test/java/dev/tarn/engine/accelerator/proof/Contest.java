package dev.tarn.engine.accelerator.proof;

import dev.tarn.engine.EngineUnderTest;
import dev.tarn.engine.accelerator.Counters;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.SparkPlan;

/// Two sessions on one engine, one of which is accelerated.
///
/// @param plain answers as Spark does
/// @param fast may ask DuckDB
public record Contest(SparkSession plain, SparkSession fast) {
  /// The setting of a session that has it accelerated.
  public static final String ENABLED = "spark.tarn.accelerator.enabled";

  /// What came of a query.
  ///
  /// @param right the answer without acceleration
  /// @param side who answered in the accelerated session
  /// @param kept why Spark answered, if it did and that is known
  /// @param difference how its answer differs; nothing if it is equal
  public record Outcome(
      Answer right, Side side, Optional<String> kept, Optional<String> difference) {}

  /// What the accelerated session said.
  ///
  /// @param side who answered
  /// @param kept why a part of it stayed with Spark, if one did and that is known
  public record Accelerated(Answer answer, Side side, Optional<String> kept) {}

  /// Opens two sessions.
  ///
  /// @param settings of both
  public static Contest open(Map<String, String> settings) {
    SparkSession plain = EngineUnderTest.session();
    SparkSession fast = EngineUnderTest.session();
    for (SparkSession session : java.util.List.of(plain, fast)) {
      settings.forEach(session.conf()::set);
      session.conf().set("spark.sql.datetime.java8API.enabled", "true");
    }
    plain.conf().set(ENABLED, "false");
    fast.conf().set(ENABLED, "true");
    return new Contest(plain, fast);
  }

  /// Does something in both sessions, such as making a view.
  public void both(java.util.function.Consumer<SparkSession> step) {
    step.accept(plain);
    step.accept(fast);
  }

  /// Has a query answered by both.
  ///
  /// @param ordered if the query's order leaves no choice
  public Outcome ask(String sql, boolean ordered) {
    Answer right = Answer.of(plain, sql);
    return compare(right, sql, ordered);
  }

  /// Has a query answered by the accelerated session and compares with what is right.
  public Outcome compare(Answer right, String sql, boolean ordered) {
    Accelerated other = accelerated(sql);
    return new Outcome(
        right, other.side(), other.kept(), Answers.difference(right, other.answer(), ordered));
  }

  /// Has a query answered by the accelerated session.
  public Accelerated accelerated(String sql) {
    Side side = Side.SPARK;
    Optional<String> kept = Optional.empty();
    Answer answer;
    try {
      Dataset<Row> rows = fast.sql(sql);
      answer = Answer.of(rows);
      side = Side.of(plan(rows));
      kept = Counters.reasons(plan(rows)).stream().findFirst();
    } catch (Exception e) {
      answer = Answer.failure(e);
    }
    return new Accelerated(answer, side, kept);
  }

  private static SparkPlan plan(Dataset<Row> rows) {
    return ((org.apache.spark.sql.classic.Dataset<Row>) rows).queryExecution().executedPlan();
  }
}
