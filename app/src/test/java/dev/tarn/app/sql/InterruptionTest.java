package dev.tarn.app.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.testkit.TestEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that is told to end while a real engine runs its statement.
class InterruptionTest {
  private final TestEngine engine = TestEngine.shared();

  @TempDir private Path folder;

  @Test
  void theProcessEndsAfterTheRunnerPutThingsInOrder() throws InterruptedException {
    List<String> order = new CopyOnWriteArrayList<>();
    Interruption interruption = new Interruption(_ -> order.add("in order"));
    try (Session session = session()) {
      Execution execution = longStatement(session);
      CountDownLatch called = new CountDownLatch(1);
      interruption.watch(execution);
      Thread ending =
          Thread.startVirtualThread(() -> {
            called.countDown();
            interruption.run();
            order.add("ended");
          });
      called.await();
      execution.done().join();
      interruption.forget();
      ending.join();
      assertThat(execution.state()).isInstanceOf(ExecutionState.Cancelled.class);
    }
    assertThat(order).containsExactly("in order", "ended");
  }

  @Test
  void aRunnerThatHangsInItsOutputIsNotWaitedForAndThingsAreInOrderOnce() {
    List<Execution> settled = new CopyOnWriteArrayList<>();
    Interruption interruption = new Interruption(settled::add);
    try (Session session = session()) {
      Execution execution = longStatement(session);
      interruption.watch(execution);
      interruption.run();
      assertThat(settled).containsExactly(execution);
      interruption.forget();
      assertThat(settled).containsExactly(execution);
    }
  }

  private Session session() {
    return ConnectSession.open(
        Endpoint.local(engine.port(), engine.token()), new ResultStore(folder));
  }

  private static Execution longStatement(Session session) {
    return session.submit(Statement.of("SELECT sum(hash(id)) AS b FROM range(100000000000000)"));
  }
}
