package dev.tarn.workspace.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.StatementError;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.session.rewrite.WriteLook;
import dev.tarn.session.rewrite.WriteStatement;
import dev.tarn.session.trial.TrialOutcome;
import dev.tarn.session.trial.TrialStep;
import dev.tarn.session.trial.WriteTrial;
import dev.tarn.testkit.KillMoment;
import dev.tarn.testkit.TestEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An engine is killed while a write is tried, and while it is done for real.
class TrialKillTest {
  private static final String WRITE = "UPDATE orders SET amount = -1 WHERE id % 2 = 0";
  private static final String BEFORE = "[[2000, 1999000]]";
  private static final String AFTER = "[[2000, 999000]]";

  @TempDir private Path home;
  private Path workspace;
  private TrialFolders folders;

  @BeforeEach
  void open() throws IOException {
    workspace = home.toRealPath().resolve("lake");
    folders = new TrialFolders(workspace.resolve(".tarn/previews"));
  }

  @Test
  void aKilledEngineLeavesTheTableWholeAndNoCloneAndTheNextPreviewWorks() throws Exception {
    try (TestEngine engine = TestEngine.start(workspace);
        Session session = session(engine)) {
      ask(session, "CREATE TABLE orders AS SELECT id, id AS amount FROM range(2000)");
      tryWriteAndKill(engine, session);
    }
    try (TestEngine engine = TestEngine.start(workspace);
        Session session = session(engine)) {
      assertThatAllIsWellIn(session);
    }
  }

  /// While a write is tried, the same is done for real; the kill comes when the log of the table
  /// changes. What is tried cannot come to its end before.
  private void tryWriteAndKill(TestEngine engine, Session session) throws Exception {
    Path clone = folders.fresh();
    AtomicReference<Future<?>> write = new AtomicReference<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        KillMoment moment =
            KillMoment.in(List.of(workspace.resolve("lakehouse/orders/_delta_log")))) {
      Future<?> kill = threads.submit(() -> killAt(moment, engine));
      TrialOutcome outcome =
          trial(clone)
              .run(
                  session,
                  (step, _) -> {
                    if (step == TrialStep.WRITING && write.get() == null) {
                      write.set(threads.submit(() -> write(engine)));
                    } else if (step == TrialStep.COMPARING) {
                      await(kill);
                    }
                  });
      assertThat(outcome)
          .isInstanceOfSatisfying(
              TrialOutcome.Failed.class,
              failed ->
                  assertThat(failed.error().kind()).isEqualTo(StatementError.Kind.ENGINE_LOST));
      await(Objects.requireNonNull(write.get()));
    }
    assertThat(clone).exists();
    folders.remove(clone);
  }

  private void write(TestEngine engine) {
    try (Session session = session(engine)) {
      ask(session, WRITE);
    } catch (SessionException e) {
      assertThat(e.error().kind()).isEqualTo(StatementError.Kind.ENGINE_LOST);
    }
  }

  private static Void killAt(KillMoment moment, TestEngine engine) throws InterruptedException {
    assertThat(moment.await(1, Duration.ofSeconds(60))).isPositive();
    engine.kill();
    return null;
  }

  private static void await(Future<?> work) {
    try {
      work.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Every version is read whole, nothing of a clone is left, and a write can be tried.
  private void assertThatAllIsWellIn(Session session) {
    assertThat(folders.folder()).isEmptyDirectory();
    assertThat(ask(session, "SELECT count(*), sum(amount) FROM orders")).isIn(BEFORE, AFTER);
    assertThat(ask(session, "SHOW TABLES")).isEqualTo("[[default, orders, false]]");
    assertThat(ask(session, "SELECT count(*), sum(amount) FROM orders VERSION AS OF 0"))
        .isEqualTo(BEFORE);
    Path clone = folders.fresh();
    assertThat(trial(clone).run(session, (_, _) -> {})).isInstanceOf(TrialOutcome.Previewed.class);
    folders.remove(clone);
    assertThat(folders.folder()).isEmptyDirectory();
  }

  private static WriteTrial trial(Path clone) {
    WriteStatement write = ((WriteLook.Write) WriteStatement.of(WRITE)).statement();
    return new WriteTrial(Statement.of(WRITE), write, clone, _ -> {});
  }

  private Session session(TestEngine engine) {
    return ConnectSession.open(
        Endpoint.local(engine.port(), engine.token()), new ResultStore(home.resolve("results")));
  }

  private static String ask(Session session, String sql) {
    return session.ask(Statement.of(sql)).rows().toString();
  }
}
