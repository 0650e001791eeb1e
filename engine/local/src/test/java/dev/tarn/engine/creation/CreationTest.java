package dev.tarn.engine.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.engine.EngineUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.spark.sql.connect.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A statement that was to make a table and did not leaves what was there before, and no more.
class CreationTest {
  private static final String FAILING =
      " AS SELECT id, if(id > 5, raise_error('no luck'), 1) AS one FROM range(10)";

  /// A row at once and no other: work that notices when it is stopped.
  private static final String ENDLESS =
      " AS SELECT id FROM range(100000000000000) WHERE id = 0 OR hash(id) % 7 = 9";

  private static SparkSession session;
  private static Path schema;
  @TempDir private static Path elsewhere;

  @BeforeAll
  static void open() {
    session = EngineUnderTest.connect();
    run("CREATE SCHEMA making");
    schema = EngineUnderTest.folder().resolve("lakehouse/making.db");
  }

  @AfterAll
  static void close() {
    run("DROP SCHEMA making CASCADE");
    session.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE making.failed",
        "CREATE TABLE IF NOT EXISTS lake.making.failed",
        "CREATE OR REPLACE TABLE making.failed PARTITIONED BY (id)"
      })
  void aFailureLeavesNoFolder(String create) {
    assertThatThrownBy(() -> run(create + FAILING)).hasStackTraceContaining("no luck");
    assertThat(schema.resolve("failed")).doesNotExist();
  }

  @Test
  void theNameIsFreeForTheNextAttempt() {
    assertThatThrownBy(() -> run("CREATE TABLE making.again" + FAILING));
    run("CREATE TABLE making.again AS SELECT 1 AS one");
    assertThat(session.table("making.again").count()).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CREATE TABLE", "CREATE OR REPLACE TABLE"})
  void whatIsCancelledLeavesNoFolder(String create) throws IOException {
    try (SparkSession other = EngineUnderTest.connect()) {
      CompletableFuture<Void> running =
          CompletableFuture.runAsync(
              () -> other.sql(create + " making.cancelled" + ENDLESS).collect());
      while (!hasRows(schema.resolve("cancelled"))) {
        Thread.onSpinWait();
      }
      other.interruptAll();
      assertThatThrownBy(running::join).hasMessageContaining("OPERATION_CANCELED");
    }
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    // A task that began in that moment ends a little later than its statement.
    while (Files.exists(schema.resolve("cancelled")) && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(schema.resolve("cancelled")).doesNotExist();
  }

  @Test
  void aFolderElsewhereGoesTooIfItWasNotThere() {
    Path folder = elsewhere.resolve("new one");
    assertThatThrownBy(
        () -> run("CREATE TABLE making.outside LOCATION '" + folder + "'" + FAILING));
    assertThatThrownBy(() -> run("CREATE TABLE delta.`" + folder + "`" + FAILING));
    assertThat(folder).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PARTITIONED BY (id)"})
  void aFolderThatWasThereIsLeftAsItWas(String layout) throws IOException {
    Path folder = elsewhere.resolve("foreign");
    Files.createDirectories(folder.resolve("id=mine"));
    Files.writeString(folder.resolve("mine.txt"), "mine");
    Files.writeString(folder.resolve("part-00000-mine.parquet"), "mine");
    Files.writeString(folder.resolve("id=mine/part-00000-mine.parquet"), "mine");
    assertThatThrownBy(() ->
        run(
            "CREATE OR REPLACE TABLE making.foreign "
                + layout
                + " LOCATION '"
                + folder
                + "'"
                + FAILING));
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.map(file -> folder.relativize(file).toString()))
          .containsExactlyInAnyOrder(
              "",
              "mine.txt",
              "part-00000-mine.parquet",
              "id=mine",
              "id=mine/part-00000-mine.parquet");
    }
  }

  @Test
  void aTableThatIsNotReplacedStaysAsItWas() {
    run("CREATE TABLE making.kept AS SELECT 7 AS id, 1 AS one");
    assertThatThrownBy(() -> run("CREATE OR REPLACE TABLE making.kept" + FAILING));
    assertThatThrownBy(() -> run("CREATE TABLE making.kept AS SELECT 8 AS id"))
        .hasMessageContaining("ALREADY_EXISTS");
    assertThat(session.table("making.kept").head().getInt(0)).isEqualTo(7);
  }

  private static boolean hasRows(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".parquet"));
    }
  }

  private static void run(String sql) {
    session.sql(sql).collect();
  }
}
