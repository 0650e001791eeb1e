package dev.tarn.engine.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tarn.engine.EngineUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.spark.SparkStatusTracker;
import org.apache.spark.connect.proto.ExecutePlanResponse;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultCommandTest {
  private static final String ALL_TYPES =
      """
      SELECT id, CAST(id % 128 AS TINYINT) b, CAST(id AS SMALLINT) s, CAST(id AS INT) i, id % 2 = 0 z,
        CAST(id / 7 AS FLOAT) f, id / 7 d, 'text ' || id t, encode('é' || id, 'UTF-8') y,
        CAST(id / 3 AS DECIMAL(9, 2)) d9, CAST(id / 3 AS DECIMAL(18, 5)) d18,
        CAST(id / 3 AS DECIMAL(38, 18)) d38,
        DATE '1969-12-31' + CAST(id AS INT) da, timestamp_micros(id * 1234567 - 1000) ts,
        CAST(timestamp_micros(id) AS TIMESTAMP_NTZ) tn,
        make_ym_interval(1, CAST(id AS INT)) ym, make_dt_interval(CAST(id AS INT), 2, 3, 4.5) dt,
        make_interval(1, 2, 3, CAST(id AS INT), 5, 6, 7.008) ci,
        array(id, NULL, id + 1) a, map('k' || id, id, 'n', NULL) m,
        named_struct('x', id, 'y', array(named_struct('z', 'deep' || id))) st,
        parse_json('{"a":' || id || '}') v, NULL n, CAST(NULL AS STRING) ns,
        CASE WHEN id % 3 = 0 THEN NULL ELSE id END ni,
        CASE WHEN id % 3 = 0 THEN NULL ELSE 'x' || id END nt,
        CASE WHEN id % 3 = 0 THEN NULL ELSE CAST(id AS DECIMAL(38, 2)) END nd,
        CASE WHEN id % 3 = 0 THEN NULL ELSE array(id) END na,
        CASE WHEN id % 3 = 0 THEN NULL ELSE named_struct('q', id) END nst
      FROM range(0, 25000, 1, 3)
      """;

  @TempDir private Path folder;
  private Path lastResult = Path.of("");

  @Test
  void filesHoldWhatCollectingGivesForEveryType() throws IOException {
    sameAsCollected(ALL_TYPES);
  }

  /// Variants and calendar intervals cannot be in such a file or not be read in columns.
  @Test
  void filesHoldWhatCollectingGivesForColumnsOfATable() throws IOException {
    Path table = folder.resolve("table");
    EngineUnderTest.session()
        .sql("SELECT * EXCEPT (ci, v, n) FROM (" + ALL_TYPES + ")")
        .write()
        .parquet(table.toString());
    sameAsCollected("SELECT * FROM parquet.`" + table + "`");
  }

  @Test
  void columnsThatAreOnlyPickedAndRenamedAreTakenAsTheyAre() throws IOException {
    Path table = folder.resolve("table");
    EngineUnderTest.session()
        .sql(
            "SELECT id, 'name ' || id % 7 few, 'n' || id many, id % 3 part,"
                + " IF(id % 4 = 0, NULL, 'x' || id) gaps FROM range(0, 30000, 1, 2)")
        .write()
        .partitionBy("part")
        .parquet(table.toString());
    String from = " FROM parquet.`" + table + "`";
    sameAsCollected("SELECT few f, part, id, gaps, many, few" + from);
    sameAsCollected("SELECT f g, id FROM (SELECT few f, id, many" + from + ")");
    sameAsCollected("SELECT upper(few) f, id" + from);
    sameAsCollected("SELECT many, gaps, id" + from + " WHERE id % 5 > 1");
    sameAsCollected("SELECT many, gaps, id" + from + " LIMIT 12000");
    sameAsCollected("SELECT * EXCEPT (id, few, many, part, gaps)" + from);
  }

  @Test
  void rowsKeepTheirOrderOverParts() throws IOException {
    sameAsCollected("SELECT id, id * id q FROM range(0, 50000, 1, 4)");
    assertThat(FileRoad.parts(lastResult)).hasSize(4);
  }

  @Test
  void anAdaptivePlanRunsInItsFinalShape() throws IOException {
    sameAsCollected(
        "SELECT id % 10 k, count(*) n, sum(id) s FROM range(0, 100000, 1, 4) GROUP BY 1 ORDER BY"
            + " 1");
  }

  @Test
  void aResultWithoutRowsIsAFileWithoutBatches() throws IOException {
    sameAsCollected("SELECT id FROM range(10) WHERE id < 0");
    assertThat(FileRoad.parts(lastResult)).isNotEmpty();
  }

  @Test
  void aResultWithoutColumnsKeepsItsNumberOfRows() throws IOException {
    List<ExecutePlanResponse> answers =
        FileRoad.run("SELECT * EXCEPT (id) FROM range(0, 12345, 1, 2)", folder, response -> {});
    assertThat(sum(answers)).isEqualTo(12345);
  }

  private static long sum(List<ExecutePlanResponse> answers) {
    return FileRoad.reports(answers).stream()
        .filter(report -> report.contains("\"done\":true"))
        .mapToLong(report -> Long.parseLong(report.replaceAll(".*\"rows\":(\\d+).*", "$1")))
        .sum();
  }

  @Test
  void duplicateNamesAreKept() throws IOException {
    sameAsCollected("SELECT id a, id + 1 a, named_struct('s', 1, 's', 2) a FROM range(3)");
  }

  @Test
  void aStatementThatIsACommandHasItsRowsToo() throws IOException {
    FileRoad.run("SHOW FUNCTIONS LIKE 'count'", folder, response -> {});
    assertThat(FileRoad.parts(folder)).hasSize(1);
  }

  @Test
  void answersAreSchemaThenPartsThenMetrics() {
    List<ExecutePlanResponse> answers =
        FileRoad.run("SELECT id, 'x' t FROM range(0, 30000, 1, 2)", folder, response -> {});
    List<String> kinds =
        answers.stream()
            .map(response ->
                response.hasSchema()
                    ? "schema"
                    : response.hasExtension() ? "part" : response.hasMetrics() ? "metrics" : "")
            .filter(kind -> !kind.isEmpty())
            .distinct()
            .toList();
    assertThat(kinds).containsExactly("schema", "part", "metrics");
    assertThat(FileRoad.reports(answers))
        .filteredOn(report -> report.contains("\"done\":true"))
        .hasSize(2)
        .allMatch(report -> report.contains("\"rows\":15000"))
        .noneMatch(report -> report.contains("\"batches\":0,"));
  }

  @Test
  void aLimitRunsOnlyThePartitionsThatItNeeds() {
    List<ExecutePlanResponse> answers =
        FileRoad.run(
            "SELECT assert_true(id < 5000) FROM range(0, 64000, 1, 64) LIMIT 5",
            folder,
            response -> {});
    assertThat(sum(answers)).isEqualTo(5);
  }

  @Test
  void anInterruptLeavesAReadablePrefix() throws IOException {
    try (org.apache.spark.sql.connect.SparkSession session = EngineUnderTest.connect()) {
      assertThatThrownBy(() ->
              FileRoad.run(
                  session,
                  "SELECT id, 'row ' || id t FROM range(0, 1000000000000, 1, 2)",
                  folder,
                  response -> {
                    if (response.hasExtension()) {
                      session.interruptAll();
                    }
                  }))
          .hasMessageContaining("OPERATION_CANCELED");
    }
    awaitNoJob();
    StructType schema = EngineUnderTest.session().sql("SELECT 0L id, '' t").schema();
    Path part = FileRoad.parts(folder).getFirst();
    List<UnsafeRow> rows = FileRoad.part(part, schema);
    assertThat(rows.size()).isPositive().matches(size -> size % 10_000 == 0);
    assertThat(rows.getLast().getLong(0)).isEqualTo(rows.size() - 1);
  }

  @Test
  void anErrorIsTheStatementsOwnAndWhatCameBeforeIsKept() throws IOException {
    assertThatThrownBy(() ->
            FileRoad.run(
                "SELECT id, 1 / (id - 25000) q FROM range(0, 50000, 1, 1)", folder, response -> {}))
        .hasMessageContaining("DIVIDE_BY_ZERO");
    StructType schema = EngineUnderTest.session().sql("SELECT 0L id, CAST(0 AS DOUBLE) q").schema();
    assertThat(FileRoad.rows(folder, schema)).hasSize(20_000);
  }

  @Test
  void anUnknownTableIsToldBeforeAnyFileIsMade() throws IOException {
    assertThatThrownBy(() -> FileRoad.run("SELECT * FROM nowhere", folder, response -> {}))
        .hasMessageContaining("TABLE_OR_VIEW_NOT_FOUND");
    assertThat(FileRoad.parts(folder)).isEmpty();
  }

  @Test
  void aFolderThatCannotBeMadeIsToldPlainly() throws IOException {
    Path file = Files.createFile(folder.resolve("taken"));
    assertThatThrownBy(() -> FileRoad.run("SELECT 1", file.resolve("in"), response -> {}))
        .hasMessageContaining("The result cannot be written to " + file);
  }

  @Test
  void aFullDiskIsToldPlainly() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "a device that is always full");
    Files.createSymbolicLink(folder.resolve("part-00001.arrow"), full);
    assertThatThrownBy(
            () -> FileRoad.run("SELECT id FROM range(0, 100, 1, 2)", folder, response -> {}))
        .hasMessageContaining("The result cannot be written to " + folder)
        .hasMessageContaining("No space left on device");
  }

  @Test
  void largeValuesMakeBatchesOfFewRows() throws IOException {
    List<ExecutePlanResponse> answers =
        FileRoad.run(
            "SELECT repeat('x', 3000000) t FROM range(0, 6, 1, 1)", folder, response -> {});
    assertThat(FileRoad.reports(answers).getLast()).contains("\"batches\":3,\"rows\":6");
  }

  private static void awaitNoJob() {
    SparkStatusTracker tracker = EngineUnderTest.session().sparkContext().statusTracker();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (tracker.getActiveStageIds().length > 0 && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  private void sameAsCollected(String sql) throws IOException {
    Path result = Files.createTempDirectory(folder, "result");
    lastResult = result;
    FileRoad.run(sql, result, response -> {});
    Dataset<Row> data = EngineUnderTest.session().sql(sql);
    InternalRow[] collected = data.queryExecution().executedPlan().executeCollect();
    List<UnsafeRow> rows = FileRoad.rows(result, data.schema());
    assertThat(rows).hasSize(collected.length);
    for (int row = 0; row < collected.length; row++) {
      assertThat((Object) rows.get(row)).as("row %d", row).isEqualTo(collected[row]);
    }
  }
}
