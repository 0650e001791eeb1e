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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Engines of a workspace are killed while a write is tried, and while it is done for real.
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
      tryAndKill(engine, session);
    }
    try (TestEngine engine = TestEngine.start(workspace);
        Session session = session(engine)) {
      assertThat(ask(session, "SELECT count(*), sum(amount) FROM orders")).isEqualTo(BEFORE);
      assertThatAllIsWellIn(session);
      writeAndKill(engine, session);
    }
    try (TestEngine engine = TestEngine.start(workspace);
        Session session = session(engine)) {
      assertThat(ask(session, "SELECT count(*), sum(amount) FROM orders")).isIn(BEFORE, AFTER);
      assertThatAllIsWellIn(session);
    }
  }

  /// The kill comes when the clone gets its first file.
  private void tryAndKill(TestEngine engine, Session session) throws Exception {
    Path clone = folders.fresh();
    AtomicBoolean writing = new AtomicBoolean();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      TrialOutcome outcome =
          trial(clone)
              .run(
                  session,
                  (step, _) -> {
                    if (step == TrialStep.WRITING && !writing.getAndSet(true)) {
                      KillMoment moment = moment(clone);
                      threads.submit(() -> killAt(moment, engine));
                    }
                  });
      assertThat(outcome)
          .isInstanceOfSatisfying(
              TrialOutcome.Failed.class,
              failed ->
                  assertThat(failed.error().kind()).isEqualTo(StatementError.Kind.ENGINE_LOST));
    }
    assertThat(clone).exists();
    folders.remove(clone);
  }

  /// The kill comes when the log of the table changes.
  private void writeAndKill(TestEngine engine, Session session) throws Exception {
    KillMoment moment = moment(workspace.resolve("lakehouse/orders/_delta_log"));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> kill = threads.submit(() -> killAt(moment, engine));
      try {
        ask(session, WRITE);
      } catch (SessionException e) {
        assertThat(e.error().kind()).isEqualTo(StatementError.Kind.ENGINE_LOST);
      }
      kill.get();
    }
  }

  private static Void killAt(KillMoment moment, TestEngine engine) throws Exception {
    try (moment) {
      assertThat(moment.await(1, Duration.ofSeconds(60))).isPositive();
      engine.kill();
    }
    return null;
  }

  private static KillMoment moment(Path folder) {
    try {
      return KillMoment.in(List.of(folder));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// Every version is read whole, nothing of a clone is left, and a write can be tried.
  private void assertThatAllIsWellIn(Session session) {
    assertThat(folders.folder()).isEmptyDirectory();
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
