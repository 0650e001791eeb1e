package dev.tarn.engine.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.engine.EngineUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.connect.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever statements do and however they end, the book tells it once and right.
class StatementLogTest {
  private static SparkSession session;
  @TempDir private static Path folder;

  @BeforeAll
  static void open() {
    session = EngineUnderTest.connect();
    run("CREATE SCHEMA IF NOT EXISTS log");
    run("CREATE TABLE log.a (id BIGINT, n STRING)");
    run("INSERT INTO log.a VALUES (1, 'x'), (2, 'y')");
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @Test
  void statementsThatChangeRowsAreWrites() {
    run("CREATE TABLE log.changed (id BIGINT, n STRING)");
    run("MERGE INTO log.changed t USING log.a s ON t.id = s.id WHEN NOT MATCHED THEN INSERT *");
    run("UPDATE log.changed SET n = upper(n) WHERE id = 1");
    run("DELETE FROM log.changed WHERE id = 2");
    run("OPTIMIZE log.changed");
    run("ALTER TABLE log.changed ADD COLUMN more INT");
    run("DROP TABLE log.changed");
    await(
        "SELECT DISTINCT operation FROM system.audit WHERE table_name = 'lake.log.changed' AND"
            + " access = 'WRITE' AND operation <> 'CREATE TABLE' ORDER BY 1",
        "ADD COLUMNS",
        "DELETE",
        "DROP TABLE",
        "MERGE",
        "OPTIMIZE TABLE",
        "UPDATE");
    await(
        "SELECT source_table, target_table, operation FROM system.table_lineage"
            + " WHERE target_table = 'lake.log.changed' AND source_table <> target_table",
        "lake.log.a|lake.log.changed|MERGE");
  }

  @Test
  void filesThatAreLoadedAreWrites() throws IOException {
    Path files = Files.createDirectories(folder.resolve("loaded"));
    Files.writeString(files.resolve("one.csv"), "1\n2\n");
    run("CREATE TABLE log.loaded (id INT)");
    run("COPY INTO log.loaded BY POSITION FROM '" + files + "' FILEFORMAT = CSV");
    await(
        "SELECT access, state FROM system.audit WHERE table_name = 'lake.log.loaded' AND operation"
            + " = 'COPY INTO'",
        "WRITE|SUCCEEDED");
  }

  @Test
  void whatSentAStatementIsTold() {
    String tag = "tarn-entity:NOTEBOOK:reports%2Fq1%2C+final.ipynb";
    session.addTag(tag);
    run("CREATE TABLE log.by_notebook AS SELECT id FROM log.a");
    session.removeTag(tag);
    session.addTag("tarn-entity:notebook");
    run("CREATE TABLE log.by_nobody AS SELECT id FROM log.a");
    session.clearTags();
    for (String book : List.of("table_lineage", "column_lineage")) {
      await(
          "SELECT target_table, entity_type, entity_name FROM system."
              + book
              + " WHERE target_table LIKE 'lake.log.by_no%' ORDER BY 1",
          "lake.log.by_nobody|null|null",
          "lake.log.by_notebook|NOTEBOOK|reports/q1, final.ipynb");
    }
    await(
        "SELECT DISTINCT entity_name FROM system.query_history JOIN system.audit USING"
            + " (operation_id, entity_name) WHERE table_name = 'lake.log.by_notebook'",
        "reports/q1, final.ipynb");
  }

  @Test
  void whatIsTriedOnACloneIsNotTold() {
    String clone = "lake.delta.`" + folder + "/.tarn/previews/p1`";
    run("CREATE TABLE " + clone + " SHALLOW CLONE log.a");
    run("UPDATE " + clone + " SET n = 'tried'");
    run("CREATE TABLE log.after_it (id INT)");
    await(
        "SELECT operation FROM system.audit WHERE table_name = 'lake.log.after_it'",
        "CREATE TABLE");
    assertThat(rows("SELECT table_name FROM system.audit WHERE table_name LIKE '%previews%'"))
        .isEmpty();
  }

  @Test
  void aNewNameIsTold() {
    run("CREATE TABLE log.before (id BIGINT)");
    run("ALTER TABLE log.before RENAME TO log.After");
    await(
        "SELECT source_table, target_table, operation FROM system.table_lineage"
            + " WHERE target_table = 'lake.log.after'",
        "lake.log.before|lake.log.after|ALTER TABLE RENAME");
    await(
        "SELECT table_name, access FROM system.audit WHERE operation = 'ALTER TABLE RENAME' AND"
            + " statement LIKE '%log.before%' ORDER BY 1",
        "lake.log.after|WRITE", "lake.log.before|WRITE");
  }

  @Test
  void namesAreTheSameHoweverTheyAreWritten() {
    run("CREATE TABLE log.Cased (id BIGINT)");
    run("INSERT INTO lake.LOG.CASED SELECT ID FROM spark_catalog.Log.A");
    await(
        "SELECT DISTINCT source_table, target_table FROM system.table_lineage"
            + " WHERE lower(target_table) = 'lake.log.cased'",
        "lake.log.a|lake.log.cased");
  }

  @Test
  void viewsAreNamedAndTemporaryOnesAreSeenThrough() {
    run("CREATE VIEW log.stored AS SELECT id FROM log.a");
    run("CREATE TEMPORARY VIEW passing AS SELECT id FROM log.a WHERE id > 0");
    run("CREATE TABLE log.of_views AS SELECT * FROM log.stored UNION ALL SELECT * FROM passing");
    await(
        "SELECT source_table FROM system.table_lineage WHERE target_table = 'lake.log.of_views'"
            + " ORDER BY 1",
        "lake.log.a",
        "lake.log.stored");
  }

  @Test
  void filesAreNamedByTheirPath() throws IOException {
    Path folder = EngineUnderTest.folder().resolve("in files");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("one.csv"), "1,a\n");
    Files.writeString(folder.resolve("two.csv"), "2,b\n");
    run("CREATE TABLE log.of_file AS SELECT * FROM csv.`" + folder + "/one.csv`");
    run("CREATE TABLE log.of_files AS SELECT * FROM csv.`" + folder + "/*.csv`");
    String place = folder.toUri().toString().replaceFirst("/$", "").replace("file:///", "file:/");
    await(
        "SELECT source_table FROM system.table_lineage WHERE target_table LIKE 'lake.log.of_file%'"
            + " ORDER BY target_table",
        place.replace("%20", " ") + "/one.csv", place.replace("%20", " "));
  }

  @Test
  void olderVersionsAreOfTheSameTable() {
    run("CREATE TABLE log.of_version AS SELECT * FROM log.a VERSION AS OF 0");
    await(
        "SELECT source_table FROM system.table_lineage"
            + " WHERE target_table = 'lake.log.of_version'",
        "lake.log.a");
  }

  @Test
  void partitionsThatAreOverwrittenAreWrites() {
    run("CREATE TABLE log.parted (id BIGINT, n STRING) PARTITIONED BY (n)");
    run("SET spark.sql.sources.partitionOverwriteMode = dynamic");
    run("INSERT OVERWRITE log.parted SELECT id, n FROM log.a");
    run("RESET spark.sql.sources.partitionOverwriteMode");
    await(
        "SELECT source_column, target_column, operation FROM system.column_lineage"
            + " WHERE target_table = 'lake.log.parted' ORDER BY 1",
        "id|id|INSERT",
        "n|n|INSERT");
  }

  @Test
  void whatFailsIsInTheHistoryButNoLineage() {
    run("CREATE TABLE log.failing (id BIGINT)");
    assertThatThrownBy(
            () -> run("INSERT INTO log.failing SELECT raise_error('no luck') + id FROM log.a"))
        .hasStackTraceContaining("no luck");
    await(
        "SELECT state, error LIKE '%no luck%' FROM system.query_history"
            + " WHERE statement LIKE 'INSERT INTO log.failing%'",
        "FAILED|true");
    await(
        "SELECT access, state FROM system.audit WHERE table_name = 'lake.log.failing' AND operation"
            + " = 'INSERT'",
        "WRITE|FAILED");
    await("SELECT count(*) FROM system.table_lineage WHERE target_table = 'lake.log.failing'", "0");
  }

  @Test
  void whatIsStoppedIsCancelledAndNotFailed() {
    try (SparkSession other = EngineUnderTest.connect()) {
      CompletableFuture<Void> running =
          CompletableFuture.runAsync(() ->
              other
                  .sql("SELECT sum(a.id * b.id) AS stopped FROM range(1000000) a, range(1000000) b")
                  .collect());
      while (!running.isDone()) {
        // What is stopped before it begins never ran.
        if (EngineUnderTest.session().sparkContext().statusTracker().getActiveJobIds().length > 0) {
          other.interruptAll();
        }
        Thread.onSpinWait();
      }
    }
    await(
        "SELECT DISTINCT state, error IS NULL FROM system.query_history"
            + " WHERE statement LIKE 'SELECT sum(%AS stopped%'",
        "CANCELLED|true");
  }

  @Test
  void whatTheWorkbenchAsksForItselfIsLeftOut() {
    try (SparkSession own = EngineUnderTest.connect()) {
      own.addTag(StatementLog.OWN);
      own.sql("SELECT 'asked by nobody' FROM log.a").collect();
    }
    run("SELECT 'asked by somebody' FROM log.a");
    await(
        "SELECT DISTINCT statement FROM system.query_history WHERE statement LIKE '%asked by%'"
            + " AND statement LIKE 'SELECT \\'asked%'",
        "SELECT 'asked by somebody' FROM log.a");
  }

  @Test
  void aStatementIsInTheHistoryOnce() {
    run("SELECT 'only once'");
    await(
        "SELECT count(*) FROM system.query_history WHERE statement = \"SELECT 'only once'\"", "1");
  }

  @Test
  void programsThatWriteWithoutSqlHaveLineageToo() {
    session.table("log.a").write().saveAsTable("log.by_program");
    await(
        "SELECT source_table, statement FROM system.table_lineage"
            + " WHERE target_table = 'lake.log.by_program'",
        "lake.log.a|");
  }

  @Test
  void secretsAreNotWrittenDown() {
    run("SELECT 'k' AS note, map('password', 'hunter2') AS m");
    await(
        "SELECT count_if(statement LIKE '%hunter2%'), count(*) > 0 FROM system.query_history"
            + " WHERE statement LIKE 'SELECT \\'k\\' AS note%'",
        "0|true");
  }

  private static void run(String sql) {
    session.sql(sql).collect();
  }

  /// Spark tells of a statement's end on a thread of its own, a little later.
  private static void await(String sql, String... rows) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    List<String> found = rows(sql);
    while (!found.equals(List.of(rows)) && System.nanoTime() < end) {
      found = rows(sql);
    }
    assertThat(found).containsExactly(rows);
  }

  private static List<String> rows(String sql) {
    return Arrays.stream((Row[]) session.sql(sql).collect()).map(row -> row.mkString("|")).toList();
  }
}
