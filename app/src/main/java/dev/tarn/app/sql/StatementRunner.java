package dev.tarn.app.sql;

import dev.tarn.app.output.AnswerOutput;
import dev.tarn.app.output.Format;
import dev.tarn.app.output.Output;
import dev.tarn.session.Entity;
import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.ParameterValue;
import dev.tarn.session.Parameters;
import dev.tarn.session.Result;
import dev.tarn.session.RowLimit;
import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.sql.SqlParameters;
import dev.tarn.session.sql.SqlStatement;
import dev.tarn.session.sql.SqlStatements;
import java.io.IOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Runs statements one after the other and writes their answers while the rows come. The first
/// failure ends it.
public final class StatementRunner {
  private static final String TIME_ZONE = "spark.sql.session.timeZone";

  private final Session session;
  private final Format format;
  private final Output out;
  private final Map<String, ParameterValue> values;
  private final RowLimit limit;
  private final Interruption interruption;
  private boolean answered;

  /// Makes a runner.
  ///
  /// @param session where statements run
  /// @param format how answers are written
  /// @param out where they go
  /// @param values for the named markers
  /// @param limit of rows for each answer
  /// @param interruption is told what runs, and puts in order what it left
  public StatementRunner(
      Session session,
      Format format,
      Output out,
      Map<String, ParameterValue> values,
      RowLimit limit,
      Interruption interruption) {
    this.session = session;
    this.format = format;
    this.out = out;
    this.values = Map.copyOf(values);
    this.limit = limit;
    this.interruption = interruption;
  }

  /// Runs all statements of a text.
  ///
  /// @param source the text
  /// @param entity what sends them, or null
  /// @return how it ended
  /// @throws IOException if the output cannot be written; the statement that ran is cancelled
  /// @throws InterruptedException if the thread is interrupted
  public Ending run(SqlSource source, @Nullable Entity entity)
      throws IOException, InterruptedException {
    for (SqlStatement statement : SqlStatements.of(source.text()).runnable()) {
      ExecutionState state = run(statement, entity);
      switch (state) {
        case ExecutionState.Failed failed -> {
          System.err.println(ErrorReport.of(source, statement, failed.error()));
          return Ending.FAILED;
        }
        case ExecutionState.Cancelled _ -> {
          return Ending.CANCELLED;
        }
        default -> {}
      }
    }
    return Ending.DONE;
  }

  private ExecutionState run(SqlStatement statement, @Nullable Entity sender)
      throws IOException, InterruptedException {
    Execution execution =
        session.submit(new Statement(statement.text(), parameters(statement), limit, sender));
    interruption.watch(execution);
    try {
      return follow(execution);
    } catch (IOException | InterruptedException | RuntimeException e) {
      execution.cancel();
      execution.done().join();
      throw e;
    } finally {
      interruption.forget();
    }
  }

  private ExecutionState follow(Execution execution) throws IOException, InterruptedException {
    Semaphore changes = new Semaphore(0);
    execution.done().thenRun(changes::release);
    @Nullable AnswerOutput answer = null;
    try (Execution.Subscription _ = execution.listen(_ -> changes.release())) {
      while (true) {
        ExecutionState state = execution.state();
        if (answer == null) {
          answer = begin(execution);
        }
        if (state.isTerminal()) {
          end(execution, answer);
          return state;
        }
        if (answer != null) {
          answer.write();
        }
        changes.acquire();
        changes.drainPermits();
      }
    } finally {
      if (answer != null) {
        answer.close();
      }
    }
  }

  private @Nullable AnswerOutput begin(Execution execution) throws IOException {
    Result result = execution.result().orElse(null);
    if (result == null || result.schema().size() == 0) {
      return null;
    }
    if (answered && format != Format.json && format != Format.arrow) {
      out.line("");
    }
    answered = true;
    return format.open(result, out, this::zone);
  }

  private void end(Execution execution, @Nullable AnswerOutput answer) throws IOException {
    if (answer != null) {
      answer.end();
    }
    boolean succeeded = execution.state() instanceof ExecutionState.Succeeded;
    if (format.isForPeople() && succeeded) {
      long rows = answer == null ? 0 : execution.result().map(Result::rowCount).orElse(0L);
      double seconds = execution.elapsed().toMillis() / 1000.0;
      String time = String.format(Locale.ROOT, "%.1f s", seconds);
      out.line(answer == null ? "Done in " + time : counted(rows) + " in " + time);
      answered = true;
    }
    out.flush();
  }

  private static String counted(long rows) {
    return rows == 1 ? "1 row" : rows + " rows";
  }

  /// Only the values that the statement asks for.
  private Parameters parameters(SqlStatement statement) {
    if (values.isEmpty()) {
      return Parameters.NONE;
    }
    Map<String, ParameterValue> asked = new HashMap<>();
    for (String name : SqlParameters.of(statement.text()).names()) {
      ParameterValue value = values.get(name);
      if (value != null) {
        asked.put(name, value);
      }
    }
    return asked.isEmpty() ? Parameters.NONE : Parameters.named(asked);
  }

  private ZoneId zone() {
    return ZoneId.of(session.setting(TIME_ZONE), ZoneId.SHORT_IDS);
  }
}
