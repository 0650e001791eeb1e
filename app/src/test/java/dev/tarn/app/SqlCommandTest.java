package dev.tarn.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.testkit.TestEngine;
import dev.tarn.workspace.state.HistoryEntry;
import dev.tarn.workspace.state.HistorySearch;
import dev.tarn.workspace.state.StateDatabase;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The real command on a real engine.
class SqlCommandTest {
  private final TestEngine engine = TestEngine.shared();

  @TempDir private Path folder;

  @Test
  void answersAreTablesForReading() {
    Program.Ended ended = sql("-e", "SELECT 1 AS id, 'é😀' AS name UNION ALL SELECT 20, NULL");
    assertThat(ended.errors()).isEmpty();
    assertThat(ended.text())
        .matches("id │ name\n───┼─────\n 1 │ é😀\n20 │ NULL\n2 rows in [0-9.]+ s\n");
    assertThat(ended.code()).isZero();
  }

  @Test
  void valuesAreBoundAndWrittenAsCsv() {
    Program.Ended ended =
        sql(
            "-e",
            "SELECT :name AS name, :n + 1 AS n, :day AS day, NULL AS nothing",
            "--format",
            "csv",
            "-p",
            "name=a,\"b\"",
            "-p",
            "n:int=41",
            "-p",
            "day:date=2026-01-31",
            "-p",
            "unused=x");
    assertThat(ended.errors()).isEmpty();
    assertThat(ended.text()).isEqualTo("name,n,day,nothing\r\n\"a,\"\"b\"\"\",42,2026-01-31,\r\n");
  }

  @Test
  void theHeaderOfAFileTellsTypesDefaultsAndChoices() throws IOException {
    Path file = folder.resolve("header.sql");
    Files.writeString(
        file,
        """
        -- @param period daterange = 1995-01-01..1995-12-31
        -- @param status multi('O', 'P', 'F') = 'O', 'F'
        -- @param region dropdown(SELECT r_name FROM samples.tpch.region) = 'ASIA'
        SELECT typeof(:period.min) AS t, :period.max AS d, 'P' IN (:status) AS p, ${region} AS r
        """);
    String path = file.toString();
    Program.Ended usual = sql("-f", path, "--format", "csv");
    assertThat(usual.errors()).isEmpty();
    assertThat(usual.text()).isEqualTo("t,d,p,r\r\ndate,1995-12-31,false,ASIA\r\n");
    Program.Ended other =
        sql("-f", path, "--format", "csv", "-p", "status=P", "-p", "region=EUROPE");
    assertThat(other.text()).isEqualTo("t,d,p,r\r\ndate,1995-12-31,true,EUROPE\r\n");
    Program.Ended wrong = sql("-f", path, "-p", "region=ATLANTIS");
    assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
    assertThat(wrong.errors())
        .startsWith("tarn: The value of parameter region: 'ATLANTIS' is not in the list")
        .hasLineCount(1);
  }

  @Test
  void aDropdownWhoseQueryFailsIsTold() throws IOException {
    Path file = folder.resolve("failing.sql");
    Files.writeString(file, "-- @param a dropdown(SELECT x FROM nowhere) = 'b'\nSELECT :a");
    Program.Ended ended = sql("-f", file.toString());
    assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
    assertThat(ended.errors())
        .startsWith("tarn: The choices of parameter a cannot be had: ")
        .contains("nowhere");
  }

  @Test
  void eachRunIsNotedForTheHistory() throws IOException {
    assertThat(sql("-e", "SELECT :a AS noted; SELECT 'noted', nope", "-p", "a=x").code()).isOne();
    try (StateDatabase database = new StateDatabase(engine.workspace().resolve(".tarn/state.db"))) {
      HistorySearch search = new HistorySearch("noted", Set.of());
      List<HistoryEntry> runs = database.history().page(search, null, 2).join();
      assertThat(runs).extracting(HistoryEntry::session).containsOnly("tarn sql");
      assertThat(runs)
          .extracting(HistoryEntry::state)
          .containsExactly(HistoryEntry.State.FAILED, HistoryEntry.State.SUCCEEDED);
      assertThat(runs.getFirst().error()).contains("nope");
      assertThat(runs.getLast().rows()).isOne();
      assertThat(runs.getLast().parameters()).contains("\"x\"");
    }
  }

  @Test
  void statementsOfAFileRunInOneSession() throws IOException {
    Path file = folder.resolve("two words.sql");
    Files.writeString(
        file,
        """
        \uFEFF-- makes a view; with a semicolon
        CREATE TEMPORARY VIEW v AS SELECT ';' AS a;
        SELECT a, 1 AS a FROM v;
        BEGIN DECLARE x INT = 2; SELECT x AS x; END;
        """);
    Program.Ended ended = sql("-f", file.toString(), "--format", "json");
    assertThat(ended.errors()).isEmpty();
    assertThat(ended.text()).isEqualTo("{\"a\":\";\",\"a_2\":1}\n{\"x\":2}\n");
  }

  @Test
  void theEngineWritesDownWhichFileAStatementIsOf() throws IOException {
    Path file = Files.createDirectories(engine.workspace().resolve("reports")).resolve("a, b.sql");
    Files.writeString(file, "SELECT 'sent by a file'");
    assertThat(sql("-f", file.toString()).code()).isZero();
    String asked =
        "SELECT entity_type, entity_name FROM system.query_history WHERE statement = \"SELECT 'sent"
            + " by a file'\"";
    Program.Ended told = sql("-e", asked, "--format", "csv");
    // Spark tells of a statement's end on a thread of its own, a little later.
    for (int i = 0; i < 20 && told.text().lines().count() < 2; i++) {
      told = sql("-e", asked, "--format", "csv");
    }
    assertThat(told.text()).isEqualTo("entity_type,entity_name\r\nFILE,\"reports/a, b.sql\"\r\n");
  }

  @Test
  void statementsCanComeFromStandardInput() {
    Program.Ended ended =
        Program.run(
            Map.of(),
            "SELECT 7 AS seven",
            "sql",
            "-f",
            "-",
            "--format=csv",
            "-w",
            engine.workspace().toString());
    assertThat(ended.text()).isEqualTo("seven\r\n7\r\n");
  }

  @Test
  void aFailureTellsItsPlaceInTheFileAndEndsTheRun() throws IOException {
    Path file = folder.resolve("bad.sql");
    Files.writeString(file, "SELECT 1 AS one;\n\n  SELECT '😀', nope\n  FROM range(1);\nSELECT 3;");
    Program.Ended ended = sql("-f", file.toString(), "--format", "csv");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.text()).isEqualTo("one\r\n1\r\n");
    assertThat(ended.errors())
        .startsWith("tarn: " + file + ": line 3, column 16: ")
        .contains("nope", "UNRESOLVED_COLUMN", "  SELECT '😀', nope\n", "^^^^\n");
  }

  @Test
  void syntaxErrorsHaveAPlaceToo() {
    Program.Ended ended = sql("-e", "SELECT 1;\nSELECT *\nFORM t");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.errors()).startsWith("tarn: line 3, column ").contains("PARSE_SYNTAX_ERROR");
  }

  @Test
  void limitBoundsQueries() {
    assertThat(sql("-e", "SELECT id FROM range(1000)", "--limit", "2", "--format=csv").text())
        .isEqualTo("id\r\n0\r\n1\r\n");
    assertThat(sql("-e", "SELECT id FROM range(5)", "--limit", "0", "--format=csv").text())
        .isEqualTo("id\r\n");
  }

  @Test
  void arrowIsAStreamThatOthersRead() throws IOException {
    Program.Ended ended =
        sql("-e", "SELECT id, id * 2 AS twice FROM range(25000)", "--format=arrow");
    assertThat(ended.errors()).isEmpty();
    try (RootAllocator allocator = new RootAllocator();
        ArrowStreamReader reader =
            new ArrowStreamReader(
                new ByteArrayInputStream(ended.output().toByteArray()), allocator)) {
      assertThat(reader.getVectorSchemaRoot().getSchema().getFields())
          .extracting(field -> field.getName())
          .containsExactly("id", "twice");
      long rows = 0;
      while (reader.loadNextBatch()) {
        rows += reader.getVectorSchemaRoot().getRowCount();
      }
      assertThat(rows).isEqualTo(25000);
    }
  }

  @Test
  void aReaderThatStopsEndsTheQueryQuietly() throws IOException {
    Path errors = folder.resolve("errors.txt");
    Process process =
        Program.start(
            errors,
            "sql",
            "-e",
            "SELECT id FROM range(0, 1000000000000, 1, 1000000)",
            "--format=csv",
            "-w",
            engine.workspace().toString());
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(reader.readLine()).isEqualTo("id");
      assertThat(reader.readLine()).isEqualTo("0");
    }
    assertThat(Program.end(process)).isZero();
    assertThat(errors).isEmptyFile();
    assertThat(isCalm()).isTrue();
    assertThat(results()).isZero();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void interruptingCancelsTheQueryOnTheEngine() throws IOException {
    Path errors = folder.resolve("errors.txt");
    Process process =
        Program.start(
            errors,
            "sql",
            "-e",
            "SELECT 'begun' AS a; SELECT sum(hash(id)) AS b FROM range(100000000000000)",
            "--format=csv",
            "-w",
            engine.workspace().toString());
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(reader.readLine()).isEqualTo("a");
      assertThat(reader.readLine()).isEqualTo("begun");
      assertThat(isBusy()).isTrue();
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
      assertThat(Program.end(process)).isEqualTo(ExitCode.INTERRUPTED);
    }
    assertThat(errors).hasContent("tarn: cancelled");
    assertThat(isCalm()).isTrue();
    assertThat(results()).isZero();
  }

  @Test
  void withoutADisplayTheWindowSaysWhatElseThereIs() {
    Program.Ended ended = Program.run();
    if (System.getProperty("os.name").startsWith("Linux")) {
      assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
      assertThat(ended.errors()).hasLineCount(1).contains("display", "tarn sql", "tarn tour");
    }
  }

  private Program.Ended sql(String... args) {
    return Program.run(
        Stream.concat(
                Stream.of("sql", "--workspace", engine.workspace().toString()), Stream.of(args))
            .toArray(String[]::new));
  }

  /// Waits until the engine's process works.
  private boolean isBusy() {
    return awaits(cpu -> cpu > 0.5);
  }

  /// Waits until the engine's process rests.
  private boolean isCalm() {
    return awaits(cpu -> cpu < 0.2);
  }

  private boolean awaits(java.util.function.DoublePredicate condition) {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (System.nanoTime() < end) {
      Duration before = cpu();
      long start = System.nanoTime();
      pause();
      double load = (double) cpu().minus(before).toNanos() / (System.nanoTime() - start);
      if (condition.test(load)) {
        return true;
      }
    }
    return false;
  }

  private Duration cpu() {
    return engine.process().info().totalCpuDuration().orElseThrow();
  }

  private static void pause() {
    try {
      assertThat(new CountDownLatch(1).await(500, TimeUnit.MILLISECONDS)).isFalse();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Counts the results that were left on disk.
  private long results() throws IOException {
    try (Stream<Path> results = Files.list(engine.workspace().resolve(".tarn/results"))) {
      return results.count();
    }
  }
}
