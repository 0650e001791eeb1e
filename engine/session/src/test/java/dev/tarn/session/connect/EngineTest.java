package dev.tarn.session.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.RowLimit;
import dev.tarn.session.Statement;
import dev.tarn.session.StatementError;
import dev.tarn.session.connect.ConnectSession.Road;
import dev.tarn.testkit.TestEngine;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A session on the engine that all tests share; rows are kept in memory.
abstract class EngineTest {
  /// Long, because the machine may be busy; a wait ends as soon as its condition is true.
  static final long PATIENCE_SECONDS = 180;

  /// Wanted rows, so that they come on the stream.
  static final RowLimit SOME = new RowLimit(100_000);

  ConnectSession session;

  @BeforeEach
  void open() {
    session = open(TestEngine.shared());
  }

  @AfterEach
  void close() {
    session.close();
  }

  static ConnectSession open(TestEngine engine) {
    return ConnectSession.open(
        Endpoint.local(engine.port(), engine.token()),
        execution -> new KeptRows(),
        Road.FILES_IF_OFFERED);
  }

  Execution finished(String sql) {
    return finished(Statement.of(sql).with(SOME));
  }

  Execution finished(Statement statement) {
    Execution execution = session.submit(statement);
    await(execution);
    return execution;
  }

  KeptRows succeeded(String sql) {
    return succeeded(Statement.of(sql).with(SOME));
  }

  KeptRows succeeded(Statement statement) {
    Execution execution = finished(statement);
    assertThat(execution.state()).isEqualTo(new ExecutionState.Succeeded());
    return (KeptRows) execution.result().orElseThrow();
  }

  List<List<@Nullable String>> rows(String sql) {
    return succeeded(sql).rows;
  }

  StatementError failed(String sql) {
    return failed(Statement.of(sql).with(SOME));
  }

  StatementError failed(Statement statement) {
    ExecutionState state = finished(statement).state();
    assertThat(state).isInstanceOf(ExecutionState.Failed.class);
    return ((ExecutionState.Failed) state).error();
  }

  static ExecutionState await(Execution execution) {
    try {
      return execution.done().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new AssertionError("No end of " + execution.statement() + ": " + execution.state(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
