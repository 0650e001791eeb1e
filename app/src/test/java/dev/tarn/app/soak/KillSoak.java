package dev.tarn.app.soak;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.StatementError;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.testkit.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Kills engines in the middle of writes, over and over, and looks whether anything was lost.
///
/// Three writers work on a table each with statements whose effect is known; two more append to one
/// table at the same time. After each kill a new engine must know every acknowledged write, nothing
/// of what was not committed, and each version as it was; and it must write.
public final class KillSoak {
  private static final int WRITERS = 3;
  private static final int APPENDERS = 2;

  private final Path workspace;
  private final Random random;
  private final Tally tally = new Tally();
  private final List<TableBook> books = new ArrayList<>();
  private final SharedBook shared = new SharedBook();
  private final ResultStore store;

  KillSoak(Path workspace, long seed) {
    this.workspace = workspace;
    this.random = new Random(seed);
    this.store = new ResultStore(workspace.resolve("results"));
    for (int writer = 0; writer < WRITERS; writer++) {
      books.add(new TableBook("t" + writer, new Random(random.nextLong())));
    }
  }

  /// `KillSoak WORKSPACE KILLS SEED`.
  ///
  /// @param args the folder of a new workspace, how many kills, and what decides all that is random
  public static void main(String[] args) throws Exception {
    Path workspace = Files.createDirectories(Path.of(args[0])).toRealPath();
    KillSoak soak = new KillSoak(workspace, Long.parseLong(args[2]));
    System.out.println("seed " + args[2]);
    try {
      soak.run(Integer.parseInt(args[1]));
    } finally {
      System.out.println(soak.tally);
    }
    System.exit(0);
  }

  /// Runs and checks; the last check reads every version again.
  ///
  /// @throws SoakFailure if a promise was broken
  Tally run(int kills) throws IOException, InterruptedException {
    Killer killer = new Killer(random);
    for (int kill = 1; kill <= kills; kill++) {
      long begun = System.nanoTime();
      TestEngine engine = TestEngine.start(workspace);
      check(engine, false);
      String how;
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<?>> writers = write(engine, threads);
        how = killer.kill(engine, workspace.resolve("lakehouse"));
        tally.kill();
        await(writers);
      }
      System.out.printf("kill %d %s, %.1f s%n", kill, how, (System.nanoTime() - begun) / 1e9);
      if (kill % 25 == 0) {
        System.out.println(tally);
      }
    }
    try (TestEngine engine = TestEngine.start(workspace)) {
      check(engine, true);
    }
    return tally;
  }

  private void check(TestEngine engine, boolean every) throws IOException {
    Endpoint endpoint = Endpoint.local(engine.port(), engine.token());
    try (Session session = ConnectSession.open(endpoint, store)) {
      new Checker(session, endpoint, workspace.resolve("lakehouse"), tally)
          .check(books, shared, every);
      session.ask(
          Statement.of("CREATE TABLE IF NOT EXISTS shared (writer INT, batch BIGINT, n BIGINT)"));
      for (TableBook book : books) {
        session.ask(Statement.of(book.beginSmall().sql()));
        book.done();
        tally.acknowledged();
      }
    } catch (SessionException e) {
      throw new SoakFailure("does not write after a kill: " + e.error().detail());
    }
  }

  private List<Future<?>> write(TestEngine engine, ExecutorService threads) {
    Endpoint endpoint = Endpoint.local(engine.port(), engine.token());
    List<Future<?>> writers = new ArrayList<>();
    for (TableBook book : books) {
      writers.add(
          threads.submit(() ->
              until(
                  endpoint,
                  session -> {
                    session.ask(Statement.of(book.begin().sql()));
                    book.done();
                  })));
    }
    for (int appender = 0; appender < APPENDERS; appender++) {
      int number = appender;
      writers.add(
          threads.submit(() ->
              until(
                  endpoint,
                  session -> {
                    SharedBook.Batch batch = shared.begin(number);
                    session.ask(Statement.of(batch.sql()));
                    shared.done(batch);
                  })));
    }
    return writers;
  }

  /// One statement of a writer.
  @FunctionalInterface
  private interface Step {
    void take(Session session);
  }

  /// Writes until the engine is gone; any other failure is one of the soak.
  private void until(Endpoint endpoint, Step step) {
    try (Session session = ConnectSession.open(endpoint, store)) {
      while (true) {
        step.take(session);
        tally.acknowledged();
      }
    } catch (SessionException e) {
      if (e.error().kind() != StatementError.Kind.ENGINE_LOST) {
        throw new SoakFailure("a write failed: " + e.error().detail());
      }
    }
  }

  private static void await(List<Future<?>> writers) throws InterruptedException {
    for (Future<?> writer : writers) {
      try {
        writer.get();
      } catch (ExecutionException e) {
        throw new SoakFailure(Objects.requireNonNull(e.getCause()).toString());
      }
    }
  }
}
