package dev.tarn.engine.accelerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tarn.engine.EngineUnderTest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.connect.SparkSession;
import org.junit.jupiter.api.Test;

class CancelStormTest {
  private static final int SESSIONS = 5;
  private static final int STATEMENTS = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final Path FOLDER = EngineUnderTest.folder().resolve("accelerator tables/storm");
  private static final String TABLE = "parquet.`" + FOLDER + "`";

  /// Some are stopped before they are planned, some while DuckDB runs them.
  @Test
  void statementsOfClientsAreStoppedAtAnyTimeAndLeaveNothingBehind() throws Exception {
    long held = Accelerator.any().held();
    EngineUnderTest.session().range(20_000).write().parquet(FOLDER.toString());
    long tables = tables();
    long seed = ThreadLocalRandom.current().nextLong();
    Random random = new Random(seed);
    List<CompletableFuture<Void>> clients = new ArrayList<>();
    try (ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
        ExecutorService threads = Executors.newFixedThreadPool(SESSIONS)) {
      for (int number = 0; number < SESSIONS; number++) {
        List<Integer> moments = random.ints(STATEMENTS, 0, 1500).boxed().toList();
        clients.add(CompletableFuture.runAsync(() -> client(moments, timer), threads));
      }
    }
    assertThat(clients).as("seed " + seed).allSatisfy(client -> assertThat(client.get()).isNull());
    for (Thread runner : insideDuckDb()) {
      assertThat(runner.join(PATIENCE)).as("%s still asks DuckDB", runner).isTrue();
    }
    // Clients have their rows a moment before their executions end.
    long end = System.nanoTime() + PATIENCE.toNanos();
    do {
      EngineUnderTest.catchUp();
    } while ((Accelerator.any().held() > held || tables() > tables) && System.nanoTime() < end);
    assertThat(Accelerator.any().held()).isLessThanOrEqualTo(held);
    assertThat(tables()).isLessThanOrEqualTo(tables);
  }

  private static void client(List<Integer> moments, ScheduledExecutorService timer) {
    try (SparkSession session = EngineUnderTest.connect()) {
      session.sql("SET tarn.accelerator.enabled = true").collect();
      for (int moment : moments) {
        String tag = "stopped-after-" + moment;
        session.addTag(tag);
        // Again and again: what is not there yet cannot be stopped.
        ScheduledFuture<?> stop =
            timer.scheduleWithFixedDelay(
                () -> session.interruptTag(tag), moment, 200, TimeUnit.MILLISECONDS);
        Throwable end = catchThrowable(() -> session.sql(endless(moment)).collect());
        stop.cancel(false);
        session.removeTag(tag);
        assertThat(end).hasStackTraceContaining("OPERATION_CANCELED");
        String counted = "SELECT count(*) FROM " + TABLE + " WHERE id < " + moment;
        assertThat(session.sql(counted).first().getLong(0)).isEqualTo(moment);
      }
      assertThat(session.sql("SELECT sum(id) FROM " + TABLE).first().getLong(0))
          .isEqualTo(199_990_000);
    }
  }

  /// Takes hours if nobody stops it.
  private static String endless(int number) {
    return "SELECT count(*) FROM %1$s a, %1$s b, %1$s c WHERE a.id + b.id < c.id * 2 AND a.id > %2$d"
        .formatted(TABLE, number);
  }

  private static List<Thread> insideDuckDb() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(entry ->
            Arrays.stream(entry.getValue())
                .anyMatch(frame -> frame.getClassName().startsWith("org.duckdb.")))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Without the one of this question, which is empty as yet.
  private static long tables() throws SQLException {
    return Long.parseLong(
        Limits.asked(
            "SELECT count(*)::VARCHAR AS c FROM duckdb_tables() WHERE estimated_size > 0"));
  }
}
