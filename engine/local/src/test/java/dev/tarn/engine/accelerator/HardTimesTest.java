package dev.tarn.engine.accelerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tarn.engine.EngineUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.spark.SparkEnv;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HardTimesTest {
  private static final int ROWS = 400_000;
  private static final String GROUPS =
      "SELECT count(*), sum(n), max(t) FROM (SELECT t, count(*) AS n FROM hard GROUP BY t)";

  private static final SparkSession SESSION = EngineUnderTest.session();
  private static String memory = "";

  @BeforeAll
  static void makeTable() throws SQLException {
    SESSION.conf().set("tarn.accelerator.enabled", "true");
    Path folder = EngineUnderTest.folder().resolve("accelerator tables/hard");
    SESSION
        .sql(
            "SELECT id, id % 32 AS g, concat(lpad(id, 6, '0'), repeat(' long', 12)) AS t FROM"
                + " range(0, 400000, 1, 1)")
        .write()
        .parquet(folder.toString());
    SESSION.read().parquet(folder.toString()).createOrReplaceTempView("hard");
    memory = Limits.of("memory_limit");
  }

  @AfterEach
  void giveMemoryBack() throws SQLException {
    Limits.set("memory_limit = '" + memory + "'");
    Limits.set("max_temp_directory_size = '100 GiB'");
  }

  @Test
  void whatDoesNotFitIntoMemoryGoesToTheDisk() throws Exception {
    Limits.set("memory_limit = '48 MiB'");
    long given = Accelerator.any().givenUp();
    AcceleratedExec part = Both.accelerated(SESSION.sql(GROUPS)).getFirst();
    Answers answers = Accelerator.any().kept();
    long answer = answers.expect(part.text(), new StructType(), new SeenFiles());
    answers.make(answer);
    assertThat(
            new JsonMapper()
                .readTree(answers.profile(answer))
                .path("system")
                .path("peak_temp_dir_size")
                .asLong())
        .isPositive();
    answers.forget(answer);
    assertThat(SESSION.sql(GROUPS).first().toString()).isEqualTo(expected());
    assertThat(Accelerator.any().givenUp()).isEqualTo(given);
  }

  @Test
  void sparkAnswersWhereTheDiskIsFull() throws SQLException {
    Limits.set("memory_limit = '48 MiB'");
    Limits.set("max_temp_directory_size = '1 MiB'");
    long given = Accelerator.any().givenUp();
    assertThat(SESSION.sql(GROUPS).first().toString()).isEqualTo(expected());
    assertThat(Accelerator.any().givenUp()).isEqualTo(given + 1);
  }

  private static String expected() {
    return "[%d,%d,%d%s]".formatted(ROWS, ROWS, ROWS - 1, " long".repeat(12));
  }

  @Test
  void manyStatementsAtOnceAreAllAnsweredRight() throws Exception {
    long held = Accelerator.any().held();
    long answered = Accelerator.any().answered();
    List<Future<String>> found = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
      for (int group = 0; group < 32; group++) {
        String query = "SELECT min(id), count(*), max(g) FROM hard WHERE g = " + group;
        found.add(threads.submit(() -> SESSION.sql(query).first().toString()));
      }
    }
    for (int group = 0; group < 32; group++) {
      assertThat(found.get(group).get()).isEqualTo("[%d,%d,%d]".formatted(group, ROWS / 32, group));
    }
    assertThat(Accelerator.any().answered() - answered).isGreaterThanOrEqualTo(32);
    EngineUnderTest.catchUp();
    assertThat(Accelerator.any().held()).isLessThanOrEqualTo(held);
  }

  @Test
  void aStormOfCancellationsLeavesNothingBehind() {
    long held = Accelerator.any().held();
    String endless =
        "SELECT count(*) FROM hard a, hard b, hard c WHERE a.id + b.id < c.id * 2 AND a.g < ";
    List<CompletableFuture<Thread>> runners = new ArrayList<>();
    List<Future<Throwable>> ends = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
      for (int run = 0; run < 12; run++) {
        Dataset<Row> data = SESSION.sql(endless + (run + 1));
        CompletableFuture<Thread> runner = new CompletableFuture<>();
        runners.add(runner);
        ends.add(
            threads.submit(() -> {
              runner.complete(Thread.currentThread());
              return catchThrowable(data::collectAsList);
            }));
      }
      runners.forEach(runner -> runner.join().interrupt());
    }
    assertThat(ends)
        .allSatisfy(end -> assertThat(end.get()).hasStackTraceContaining("InterruptedException"));
    EngineUnderTest.catchUp();
    assertThat(Accelerator.any().held()).isLessThanOrEqualTo(held);
    assertThat(SESSION.sql("SELECT count(*) FROM hard WHERE g < 1").first().getLong(0))
        .isEqualTo(ROWS / 32);
  }

  @Test
  void whatACachedTableLostIsFoundAgainAndLetGoAgain() throws Exception {
    Both.table("lost", "SELECT 5 AS i");
    long held = Accelerator.any().held();
    Dataset<Row> data = Both.fast().sql("SELECT sum(i * 2) FROM lost").persist();
    try {
      assertThat(Both.texts(data.collectAsList())).containsExactly("[10]");
      loseBlocks();
      assertThat(Both.texts(data.collectAsList())).containsExactly("[10]");
      EngineUnderTest.catchUp();
      assertThat(Accelerator.any().held()).isLessThanOrEqualTo(held);
    } finally {
      data.unpersist();
    }
  }

  @Test
  void whatACachedTableLostIsNotFoundAgainInOtherFiles() throws Exception {
    Path folder = Both.table("lost2", "SELECT 5 AS i");
    Path other = Both.table("found2", "SELECT 2000000000 AS i");
    Dataset<Row> data = Both.fast().sql("SELECT sum(i * 2) FROM lost2").persist();
    try {
      assertThat(Both.texts(data.collectAsList())).containsExactly("[10]");
      loseBlocks();
      Files.copy(file(other), file(folder), StandardCopyOption.REPLACE_EXISTING);
      assertThatThrownBy(data::collectAsList)
          .hasStackTraceContaining("Run the statement again. a file has changed");
    } finally {
      data.unpersist();
    }
  }

  /// Has Spark lose all that it has cached, after the last executions have ended for all.
  private static void loseBlocks() throws Exception {
    EngineUnderTest.catchUp();
    SESSION
        .sparkContext()
        .getPersistentRDDs()
        .keys()
        .foreach(id -> SparkEnv.get().blockManager().removeRdd((Integer) id));
  }

  private static Path file(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
  }
}
