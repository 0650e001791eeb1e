package dev.tarn.engine.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.engine.EngineUnderTest;
import dev.tarn.engine.accelerator.Counters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.connect.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Results of DuckDB's that are written by the driver.
class AcceleratedResultTest {
  private static final String GROUPS =
      "SELECT id % 20011 AS g, count(*) AS n, max(t) AS t FROM driven GROUP BY 1 ORDER BY 1";

  @TempDir private static Path tables;
  @TempDir private Path folder;
  private SparkSession session;

  @BeforeAll
  static void makeTable() {
    EngineUnderTest.session()
        .sql("SELECT id, concat('text ', id % 100) AS t FROM range(0, 60000, 1, 2)")
        .write()
        .parquet(tables.resolve("driven").toString());
    EngineUnderTest.session()
        .sql("SELECT id, 'straße' AS t FROM range(3)")
        .write()
        .parquet(tables.resolve("foreign").toString());
  }

  @BeforeEach
  void open() {
    session = EngineUnderTest.connect();
    session.sql("SET tarn.accelerator.enabled = true");
    for (String table : List.of("driven", "foreign")) {
      session.read().parquet(tables.resolve(table).toString()).createOrReplaceTempView(table);
    }
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void theDriverWritesAnAnswerWithoutAJob() throws IOException {
    long answered = Counters.answered();
    Jobs jobs = new Jobs();
    List<UnsafeRow> rows;
    EngineUnderTest.catchUp();
    EngineUnderTest.session().sparkContext().addSparkListener(jobs);
    try {
      rows = answer(GROUPS, folder);
      EngineUnderTest.catchUp();
    } finally {
      EngineUnderTest.session().sparkContext().removeSparkListener(jobs);
    }
    assertThat(Counters.answered()).isEqualTo(answered + 1);
    assertThat(jobs.started.get()).isZero();
    session.sql("SET tarn.accelerator.enabled = false");
    assertThat(rows).hasSize(20011).isEqualTo(answer(GROUPS, folder.resolve("spark")));
  }

  @Test
  void anAnswerIsLetGoWhenItIsWritten() throws IOException {
    long held = Counters.held();
    answer(GROUPS, folder);
    EngineUnderTest.catchUp();
    assertThat(Counters.held()).isLessThanOrEqualTo(held);
  }

  @Test
  void sparkWritesWhereDuckDbGivesUp() throws IOException {
    long given = Counters.givenUp();
    List<UnsafeRow> rows = answer("SELECT max(upper(t)) AS m FROM foreign", folder);
    assertThat(Counters.givenUp()).isEqualTo(given + 1);
    assertThat(rows)
        .singleElement()
        .satisfies(row -> assertThat(row.getUTF8String(0)).hasToString("STRASSE"));
  }

  @Test
  void anInterruptStopsDuckDb() {
    long held = Counters.held();
    assertThatThrownBy(() ->
            FileRoad.run(
                session,
                "SELECT count(*) AS n FROM driven a, driven b, driven c WHERE a.id + b.id < c.id",
                folder,
                response -> {
                  if (response.hasSchema()) {
                    session.interruptAll();
                  }
                }))
        .hasMessageContaining("OPERATION_CANCELED");
    EngineUnderTest.catchUp();
    assertThat(Counters.held()).isLessThanOrEqualTo(held);
  }

  @Test
  void manyAnswersAreWrittenAtOnce() throws Exception {
    List<Future<List<UnsafeRow>>> found = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int at = 0; at < 8; at++) {
        Path place = folder.resolve("at " + at);
        String query = "SELECT count(*) AS n FROM driven WHERE id < " + at;
        found.add(threads.submit(() -> answer(query, place)));
      }
    }
    for (int at = 0; at < 8; at++) {
      assertThat(found.get(at).get().getFirst().getLong(0)).isEqualTo(at);
    }
  }

  private List<UnsafeRow> answer(String query, Path place) throws IOException {
    StructType schema = session.sql(query).schema();
    Files.createDirectories(place);
    FileRoad.run(session, query, place, _ -> {});
    return FileRoad.rows(place, schema);
  }

  private static final class Jobs extends SparkListener {
    private final AtomicInteger started = new AtomicInteger();

    @Override
    public void onJobStart(SparkListenerJobStart start) {
      started.incrementAndGet();
    }
  }
}
