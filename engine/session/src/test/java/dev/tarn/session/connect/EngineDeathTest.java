package dev.tarn.session.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.Statement;
import dev.tarn.session.StatementError;
import dev.tarn.testkit.TestEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineDeathTest {
  @Test
  void whatRunsFailsWithinTwoSecondsAndSaysWhy(@TempDir Path workspace) throws Exception {
    TestEngine engine = TestEngine.start(workspace);
    try (ConnectSession session = EngineTest.open(engine)) {
      Execution working =
          session.submit(
              Statement.of(
                  "SELECT count(*) FROM range(0, 1000000, 1, 4) a JOIN range(1000000) b"
                      + " ON a.id * b.id % 7 = 1"));
      Execution asked = session.submit(Statement.of("SELECT 1").with(EngineTest.SOME));
      EngineTest.await(asked);
      CountDownLatch busy = new CountDownLatch(1);
      working.listen(now -> {
        if (now.progress().tasksInFlight() > 0) {
          busy.countDown();
        }
      });
      assertThat(busy.await(EngineTest.PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

      engine.kill();
      long killed = System.nanoTime();
      ExecutionState state = EngineTest.await(working);
      Duration took = Duration.ofNanos(System.nanoTime() - killed);

      assertThat(state).isInstanceOf(ExecutionState.Failed.class);
      StatementError error = ((ExecutionState.Failed) state).error();
      assertThat(error.kind()).isEqualTo(StatementError.Kind.ENGINE_LOST);
      assertThat(error.message()).contains("ended or cannot be reached");
      assertThat(took).isLessThan(Duration.ofSeconds(2));

      Execution later = session.submit(Statement.of("SELECT 1").with(EngineTest.SOME));
      assertThat(EngineTest.await(later)).isInstanceOf(ExecutionState.Failed.class);
    }
  }

  @Test
  void cancellingAfterItsDeathIsCancelled(@TempDir Path workspace) {
    TestEngine engine = TestEngine.start(workspace);
    try (ConnectSession session = EngineTest.open(engine)) {
      Execution working =
          session.submit(
              Statement.of("SELECT count(*) FROM range(1000000) a JOIN range(1000000) b")
                  .with(EngineTest.SOME));
      engine.kill();
      working.cancel();

      assertThat(EngineTest.await(working).isTerminal()).isTrue();
    }
  }

  /// On an engine of its own, since it fills the memory.
  @Test
  void aQueryThatNeedsTooMuchMemoryIsToldAndTheEngineGoesOn(@TempDir Path workspace) {
    TestEngine engine = TestEngine.start(workspace);
    try (engine;
        ConnectSession session = EngineTest.open(engine)) {
      Execution greedy =
          session.submit(
              Statement.of(
                  "SELECT /*+ SHUFFLE_HASH(b) */ max(b.s) FROM range(10) a JOIN (SELECT id,"
                      + " repeat(id, 20) AS s FROM range(20000000)) b ON a.id = b.id"));

      ExecutionState state = EngineTest.await(greedy);

      assertThat(state).isInstanceOf(ExecutionState.Failed.class);
      StatementError error = ((ExecutionState.Failed) state).error();
      assertThat(error.kind()).isEqualTo(StatementError.Kind.STATEMENT);
      assertThat(error.condition()).isEqualTo("UNABLE_TO_ACQUIRE_MEMORY");
      assertThat(error.message()).startsWith("The engine has too little memory");
      Execution next = session.submit(Statement.of("SELECT 1").with(EngineTest.SOME));
      assertThat(EngineTest.await(next)).isEqualTo(new ExecutionState.Succeeded());
    }
  }
}
