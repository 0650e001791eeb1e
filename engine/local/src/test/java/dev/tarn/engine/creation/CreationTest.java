package dev.tarn.engine.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.engine.EngineUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    assertThatThrownBy(() -> run("CREATE TABLE making.again" + FAILING)).isNotNull();
    run("CREATE TABLE making.again AS SELECT 1 AS one");
    assertThat(session.table("making.again").count()).isOne();
  }

  @Test
  void whatIsCancelledLeavesNoFolder() throws Exception {
    try (SparkSession other = EngineUnderTest.connect();
        Gate gate = new Gate("cancelled")) {
      CompletableFuture<Void> running = start(other, "CREATE TABLE making.cancelled" + at(gate));
      gate.await();
      other.interruptAll();
      assertThatThrownBy(running::join).hasMessageContaining("OPERATION_CANCELED");
    }
    assertThat(schema.resolve("cancelled")).doesNotExist();
  }

  @Test
  void aTableThatAnotherStatementMadeMeanwhileStays() throws Exception {
    try (Gate gate = new Gate("slower")) {
      CompletableFuture<Void> slower = start(session, "CREATE TABLE making.twin" + at(gate));
      gate.await();
      run("CREATE TABLE making.twin AS SELECT 7 AS id");
      gate.open();
      assertThatThrownBy(slower::join).isNotNull();
    }
    assertThat(session.table("making.twin").head().getInt(0)).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CREATE TABLE", "CREATE OR REPLACE TABLE", "CREATE TABLE IF NOT EXISTS"})
  void aFailureTakesNothingFromAStatementThatGoesOn(String create) throws Exception {
    try (Gate gate = new Gate("survivor")) {
      CompletableFuture<Void> survivor =
          start(session, "CREATE OR REPLACE TABLE making.survivor" + at(gate));
      gate.await();
      assertThatThrownBy(() -> run(create + " making.survivor" + FAILING))
          .hasStackTraceContaining("no luck");
      gate.open();
      survivor.join();
    }
    assertThat(session.table("making.survivor").count()).isEqualTo(2);
    run("DROP TABLE making.survivor");
  }

  @Test
  void whatOthersPutThereMeanwhileStays() throws Exception {
    Path folder = elsewhere.resolve("shared");
    try (Gate gate = new Gate("shared")) {
      CompletableFuture<Void> failing =
          start(
              session,
              "CREATE TABLE making.shared LOCATION '"
                  + folder
                  + "' AS SELECT id, if(id = 1, raise_error("
                  + gate.sql()
                  + "), 1) AS one FROM range(0, 2, 1, 2)");
      gate.await();
      Files.writeString(Files.createDirectories(folder).resolve("mine.parquet"), "mine");
      gate.open();
      assertThatThrownBy(failing::join).hasStackTraceContaining("shared");
    }
    assertThat(folder.toFile().list()).containsExactly("mine.parquet");
  }

  /// The name is taken by another table in the last moment, when the rows are committed already.
  @Test
  void aTableThatWasCommittedStaysEvenIfItGetsNoName() throws Exception {
    Path folder = elsewhere.resolve("committed");
    try (Gate gate = new Gate("committed")) {
      CompletableFuture<Void> slower =
          start(session, "CREATE TABLE making.taken LOCATION '" + folder + "'" + at(gate));
      gate.await();
      run("CREATE TABLE making.taken (a INT)");
      gate.open();
      assertThatThrownBy(slower::join).hasStackTraceContaining("ALREADY_EXISTS");
    }
    assertThat(session.sql("SELECT * FROM delta.`" + folder + "`").count()).isEqualTo(2);
  }

  @Test
  void aFolderElsewhereGoesTooIfItWasNotThere() {
    Path folder = elsewhere.resolve("new one");
    assertThatThrownBy(() -> run("CREATE TABLE making.outside LOCATION '" + folder + "'" + FAILING))
        .isNotNull();
    assertThatThrownBy(() -> run("CREATE TABLE delta.`" + folder + "`" + FAILING)).isNotNull();
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
    assertThatThrownBy(() -> run("CREATE OR REPLACE TABLE making.kept" + FAILING))
        .hasStackTraceContaining("no luck");
    assertThatThrownBy(() -> run("CREATE TABLE making.kept AS SELECT 8 AS id"))
        .hasMessageContaining("ALREADY_EXISTS");
    assertThat(session.table("making.kept").head().getInt(0)).isEqualTo(7);
  }

  private static String at(Gate gate) {
    return " AS SELECT id, if(id = 1, " + gate.sql() + ", '') AS name FROM range(0, 2, 1, 2)";
  }

  private static CompletableFuture<Void> start(SparkSession session, String sql) {
    return CompletableFuture.runAsync(() -> session.sql(sql).collect());
  }

  private static void run(String sql) {
    session.sql(sql).collect();
  }
}
