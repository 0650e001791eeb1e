package dev.tarn.app.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.testkit.TestEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two engines, each with two sessions, that write one table at the same time.
class TwoEnginesTest {
  private static final int ROUNDS = Integer.getInteger("tarn.test.rounds", 6);

  @Test
  void noCommitIsLostAndConflictsAreTold(@TempDir Path folder) throws Exception {
    Path base = folder.toRealPath();
    String table = "delta.`" + base.resolve("shared") + "`";
    TestEngine first = TestEngine.shared();
    try (TestEngine second = TestEngine.start(base.resolve("second"));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Session session = open(first, base)) {
      session.ask(Statement.of("CREATE TABLE " + table + " (writer INT, n INT) USING delta"));
      session.ask(Statement.of("INSERT INTO " + table + " VALUES (-1, 0)"));
      List<Future<Integer>> writers = new ArrayList<>();
      for (int writer = 0; writer < 4; writer++) {
        TestEngine engine = writer % 2 == 0 ? first : second;
        int number = writer;
        writers.add(threads.submit(() -> write(engine, base, table, number)));
      }
      long counted = 0;
      for (Future<Integer> writer : writers) {
        counted += writer.get();
      }
      assertThat(number(session, "SELECT count(*) FROM " + table)).isEqualTo(4L * ROUNDS + 1);
      assertThat(number(session, "SELECT sum(n) FROM " + table + " WHERE writer = -1"))
          .isEqualTo(counted);
      try (Stream<Path> log = Files.list(base.resolve("shared/_delta_log"))) {
        assertThat(log.map(file -> file.getFileName().toString()))
            .noneMatch(name -> name.endsWith(".tmp"))
            .filteredOn(name -> name.matches("\\d{20}\\.json"))
            .hasSize((int) (2 + 4L * ROUNDS + counted));
      }
    }
  }

  /// Appends, and counts up one row that all want; of two at the same time, one is refused.
  private static int write(TestEngine engine, Path base, String table, int writer) {
    int counted = 0;
    try (Session session = open(engine, base)) {
      for (int round = 0; round < ROUNDS; round++) {
        session.ask(Statement.of("INSERT INTO %s VALUES (%d, %d)".formatted(table, writer, round)));
        if (round % 4 == writer % 4) {
          try {
            session.ask(Statement.of("UPDATE " + table + " SET n = n + 1 WHERE writer = -1"));
            counted++;
          } catch (SessionException e) {
            assertThat(e.error().condition()).startsWith("DELTA_CONCURRENT_");
          }
        }
      }
    }
    return counted;
  }

  private static Session open(TestEngine engine, Path base) {
    return ConnectSession.open(
        Endpoint.local(engine.port(), engine.token()), new ResultStore(base.resolve("results")));
  }

  private static long number(Session session, String sql) {
    Object value = session.ask(Statement.of(sql)).rows().getFirst().getFirst();
    return value instanceof Number number ? number.longValue() : -1;
  }
}
