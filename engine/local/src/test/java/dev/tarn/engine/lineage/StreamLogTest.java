package dev.tarn.engine.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.engine.EngineUnderTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.connect.SparkSession;
import org.apache.spark.sql.streaming.DataStreamWriter;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Streams are in the book, each run once.
class StreamLogTest {
  private static SparkSession session;
  @TempDir private static Path folder;

  @BeforeAll
  static void open() {
    session = EngineUnderTest.connect();
    run("CREATE SCHEMA streams");
    run("CREATE TABLE streams.source AS SELECT id FROM range(3)");
    run("INSERT INTO streams.source SELECT id FROM range(3)");
    run("INSERT INTO streams.source SELECT id FROM range(3)");
  }

  @AfterAll
  static void close() {
    run("DROP SCHEMA streams CASCADE");
    session.close();
  }

  @Test
  void aStreamIntoATableIsAnEdgeOnceForEachRun() throws Exception {
    writer("daily", "one").toTable("streams.sink").awaitTermination();
    await(
        "SELECT source_table, target_table, operation, statement, session_id = '"
            + session.sessionId()
            + "' FROM system.table_lineage WHERE target_table = 'lake.streams.sink'",
        "lake.streams.source|lake.streams.sink|STREAM|-- Stream daily|true");
    await(
        "SELECT source_column, target_column FROM system.column_lineage WHERE target_table ="
            + " 'lake.streams.sink'",
        "id|twice");
    run("INSERT INTO streams.source VALUES (9)");
    writer("daily", "one").toTable("lake.streams.sink").awaitTermination();
    await(
        "SELECT count(*) FROM system.table_lineage WHERE target_table = 'lake.streams.sink'", "2");
    assertThat(session.table("streams.sink").count()).isEqualTo(10);
  }

  @Test
  void aStreamIntoAFolderIsNamedByItsPath() throws Exception {
    Path out = folder.resolve("out");
    writer("to a folder", "two").start(out.toString()).awaitTermination();
    await(
        "SELECT source_table, target_table FROM system.table_lineage WHERE statement = '-- Stream"
            + " to a folder'",
        "lake.streams.source|file:" + out);
  }

  @Test
  void aStreamThatFailsAtOnceIsInTheHistory() throws Exception {
    assertThatThrownBy(() ->
        session
            .readStream()
            .table("streams.source")
            .selectExpr("raise_error('no luck') AS a")
            .writeStream()
            .format("delta")
            .queryName("failing")
            .option("checkpointLocation", folder.resolve("three").toString())
            .trigger(Trigger.AvailableNow())
            .start(folder.resolve("failed").toString())
            .awaitTermination());
    await(
        "SELECT state, error IS NOT NULL FROM system.query_history WHERE statement ="
            + " '-- Stream failing'",
        "FAILED|true");
  }

  private static DataStreamWriter<Row> writer(String name, String checkpoint) {
    return session
        .readStream()
        .option("maxFilesPerTrigger", "1")
        .table("streams.source")
        .selectExpr("id * 2 AS twice")
        .writeStream()
        .format("delta")
        .queryName(name)
        .option("checkpointLocation", folder.resolve(checkpoint).toString())
        .trigger(Trigger.AvailableNow());
  }

  private static void run(String sql) {
    session.sql(sql).collect();
  }

  /// Spark tells of a stream's rows on a thread of its own, a little later.
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
