package dev.tarn.session.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.Statement;
import dev.tarn.session.connect.proto.GetStatusResponse.OperationStatus.OperationState;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CancelTest extends EngineTest {
  /// Days of work.
  private static final String LONG = "SELECT sum(hash(id)) AS n FROM range(100000000000000)";

  @Test
  void cancelStopsTheEngine() throws Exception {
    for (Statement statement : List.of(Statement.of(LONG).with(SOME), Statement.of(LONG))) {
      Execution execution = session.submit(statement);
      until(execution, now -> now.progress().tasksInFlight() > 0);

      execution.cancel();

      assertThat(await(execution)).isEqualTo(new ExecutionState.Cancelled());
      assertThat(session.status(execution.id()))
          .isIn(
              OperationState.OPERATION_STATE_CANCELLED, OperationState.OPERATION_STATE_TERMINATING);
      execution.cancel();
      assertThat(execution.state()).isEqualTo(new ExecutionState.Cancelled());
    }
    // Nothing of it holds up what comes next.
    assertThat(rows("SELECT 1")).containsExactly(List.of("1"));
  }

  @Test
  void cancelAtOnceIsNotLost() {
    Execution execution = session.submit(Statement.of(LONG).with(SOME));
    execution.cancel();

    assertThat(await(execution)).isEqualTo(new ExecutionState.Cancelled());
  }

  /// Stages are submitted by threads of their own, also just after their statement was stopped.
  @Test
  void cancelInAnyMomentLeavesNoWorkBehind() {
    assertThat(rows("SELECT sum(hash(id)) > 0 FROM range(10)")).hasSize(1);
    for (int questions = 0; questions < 30; questions++) {
      Execution execution = session.submit(Statement.of(LONG).with(SOME));
      // The questions take the time of a moment.
      for (int question = 0; question < questions % 10; question++) {
        session.ping();
      }
      execution.cancel();
      assertThat(await(execution)).isEqualTo(new ExecutionState.Cancelled());
      // It needs all cores, so it would wait for what was left.
      assertThat(rows("SELECT count(*) FROM range(0, 100, 1, 2)")).containsExactly(List.of("100"));
    }
  }

  @Test
  void theCatalogAnswersAfterCommandsWereCancelledInAnyMoment() {
    for (int questions = 0; questions < 60; questions += 3) {
      Execution execution =
          session.submit(
              Statement.of(
                  "CREATE OR REPLACE TABLE default.stopped AS SELECT id FROM range("
                      + questions
                      + ")"));
      for (int question = 0; question < questions; question++) {
        session.ping();
      }
      execution.cancel();
      assertThat(await(execution).isTerminal()).isTrue();
      assertThat(rows("SHOW SCHEMAS LIKE 'default'")).containsExactly(List.of("default"));
    }
    rows("DROP TABLE IF EXISTS default.stopped");
  }

  @Test
  void cancelStopsCommands() throws Exception {
    Execution execution =
        session.submit(Statement.of("CREATE OR REPLACE TABLE default.never AS " + LONG));
    until(execution, now -> now.progress().tasksInFlight() > 0);

    execution.cancel();

    assertThat(await(execution)).isEqualTo(new ExecutionState.Cancelled());
    assertThat(failed("SELECT * FROM default.never").condition())
        .isEqualTo("TABLE_OR_VIEW_NOT_FOUND");
  }

  @Test
  void closeCancelsWhatRuns() throws Exception {
    Execution execution = session.submit(Statement.of(LONG).with(SOME));
    until(execution, now -> now.progress().tasksInFlight() > 0);

    session.close();

    assertThat(await(execution)).isEqualTo(new ExecutionState.Cancelled());
  }

  private static void until(Execution execution, Predicate<Execution> condition) throws Exception {
    CountDownLatch met = new CountDownLatch(1);
    try (Execution.Subscription subscription =
        execution.listen(now -> {
          if (condition.test(now) || now.state().isTerminal()) {
            met.countDown();
          }
        })) {
      assertThat(subscription).isNotNull();
      assertThat(met.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(execution.state().isTerminal()).as("%s", execution.state()).isFalse();
  }
}
