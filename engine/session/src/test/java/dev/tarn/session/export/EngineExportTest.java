package dev.tarn.session.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Execution;
import dev.tarn.session.Result;
import dev.tarn.session.export.FileExport.Replace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Formats that the engine writes of kept rows.
class EngineExportTest {
  private static EngineRows engine;

  @TempDir private Path temporary;
  private Path folder;

  @BeforeAll
  static void open() {
    engine = new EngineRows();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temporary.resolve("Büro data"));
  }

  @Test
  void oneParquetFileHoldsEveryTypeUnderTheChosenName() throws IOException {
    Execution run = engine.run(EngineRows.TYPES);
    Result result = run.result().orElseThrow();
    Path file = folder.resolve("all types ä.parquet");
    assertThat(write(ExportRows.all(result), run.id(), file, Replace.NEVER))
        .isInstanceOf(ExportOutcome.Written.class);
    assertThat(names()).containsExactly("all types ä.parquet");
    assertThat(engine.rows("SELECT * FROM parquet.`" + file + "`"))
        .isEqualTo(EngineRows.rows(result));
  }

  @Test
  void oneParquetFileThatSeveralTasksWriteHasTheRowsInTheirOrder() throws IOException {
    Execution run = engine.run("SELECT id, timestamp_seconds(id) AS at FROM range(200000)");
    ExportRows rows = ExportRows.all(run.result().orElseThrow());
    Path file = folder.resolve("many.parquet");
    write(rows, run.id(), file, Replace.NEVER);
    assertThat(names()).containsExactly("many.parquet");
    assertThat(
            engine.rows(
                "SELECT count(*), count_if(_metadata.row_index = id AND at = timestamp_seconds(id))"
                    + " FROM parquet.`"
                    + file
                    + "`"))
        .containsExactly(List.of("200000", "200000"));
  }

  @Test
  void filteredRowsAndVisibleColumnsAreWrittenAloneAndTheirCopyIsRemoved() throws IOException {
    Execution run = engine.run(EngineRows.TYPES + " CROSS JOIN range(2)");
    Result view = ViewedResult.of(run.result().orElseThrow(), 5L, 2L, 0L, 7L);
    ExportRows rows = ExportRows.all(view);
    Path file = folder.resolve("view.parquet");
    assertThat(write(rows, null, file, Replace.NEVER)).isInstanceOf(ExportOutcome.Written.class);
    assertThat(engine.rows("SHOW TABLES IN results LIKE 'export*'")).isEmpty();
    assertThat(engine.rows("SELECT * FROM parquet.`" + file + "`"))
        .isEqualTo(EngineRows.rows(view));
    Path some = folder.resolve("some.parquet");
    write(rows.columns(List.of(9, 0)).first(2), null, some, Replace.NEVER);
    assertThat(engine.rows("SELECT * FROM parquet.`" + some + "`"))
        .isEqualTo(
            EngineRows.rows(view).subList(0, 2).stream()
                .map(row -> List.of(row.get(9), row.get(0)))
                .toList());
  }

  @Test
  void namesThatRepeatAndTypesThatFilesLackDoNotStopIt() throws IOException {
    Execution run =
        engine.run(
            "SELECT 1 AS a, 2 AS A, NULL AS n, make_interval(0, 1, 0, 2) AS i, 3 AS `count(1)`");
    ExportRows rows = ExportRows.all(run.result().orElseThrow()).columns(List.of(1, 0, 2, 3, 4));
    Path file = folder.resolve("x.parquet");
    write(rows, run.id(), file, Replace.NEVER);
    assertThat(engine.rows("SELECT A, a_2, n, i, `count(1)` FROM parquet.`" + file + "`"))
        .containsExactly(List.of("2", "1", "NULL", "1 months 2 days", "3"));
  }

  @Test
  void aFileThatIsThereStaysUnlessItMayBeReplaced() throws IOException {
    Execution run = engine.run("SELECT 1 AS a");
    ExportRows rows = ExportRows.all(run.result().orElseThrow());
    Path file = Files.writeString(folder.resolve("x.parquet"), "precious");
    assertThat(write(rows, run.id(), file, Replace.NEVER))
        .isInstanceOfSatisfying(
            ExportOutcome.Failed.class,
            failed -> assertThat(failed.message()).endsWith("exists already."));
    assertThat(file).hasContent("precious");
    assertThat(write(rows, run.id(), file, Replace.EXISTING))
        .isInstanceOf(ExportOutcome.Written.class);
    assertThat(engine.rows("SELECT * FROM parquet.`" + file + "`")).hasSize(1);
  }

  @Test
  void aCancelledExportLeavesNothing() throws IOException {
    Execution run = engine.run("SELECT id, uuid() AS u FROM range(2000000)");
    ExportProgress progress = new ExportProgress();
    progress.cancel();
    ExportRows rows = ExportRows.all(run.result().orElseThrow());
    EngineExport export = new EngineExport(engine.session, engine.store);
    Path file = folder.resolve("x.parquet");
    assertThat(
            export.write(
                rows, run.id(), new ExportTarget.ParquetFile(file, Replace.NEVER), progress))
        .isEqualTo(new ExportOutcome.Cancelled());
    assertThat(names()).isEmpty();
    ExportTarget table = new ExportTarget.DeltaTable("cancelled_export", Replace.NEVER);
    assertThat(export.write(rows, run.id(), table, progress))
        .isEqualTo(new ExportOutcome.Cancelled());
    assertThat(engine.rows("SHOW TABLES LIKE 'cancelled_export'")).isEmpty();
    assertThat(export.write(rows, run.id(), table, new ExportProgress()))
        .isInstanceOf(ExportOutcome.Written.class);
    assertThat(engine.rows("SELECT count(*) FROM cancelled_export"))
        .containsExactly(List.of("2000000"));
    engine.run("DROP TABLE cancelled_export");
  }

  @Test
  void aFolderOfFilesComesWholeAndNeverIntoOneThatHoldsSomething() throws IOException {
    Execution run = engine.run("SELECT id FROM range(0, 1000, 1, 4)");
    ExportRows rows = ExportRows.all(run.result().orElseThrow());
    EngineExport export = new EngineExport(engine.session, engine.store);
    Path out = folder.resolve("out");
    ExportTarget target = new ExportTarget.ParquetFolder(out);
    assertThat(export.write(rows, run.id(), target, new ExportProgress()))
        .isInstanceOf(ExportOutcome.Written.class);
    assertThat(engine.rows("SELECT count(*) FROM parquet.`" + out + "`"))
        .containsExactly(List.of("1000"));
    assertThat(export.write(rows, run.id(), target, new ExportProgress()))
        .isInstanceOfSatisfying(
            ExportOutcome.Failed.class,
            failed -> assertThat(failed.message()).contains("is not empty"));
    assertThat(names()).containsExactly("out");
  }

  @Test
  void aDeltaTableIsMadeWithAnyNamesAndReplacedOnlyIfAsked() {
    Execution run = engine.run("SELECT 1 AS `a b`, INTERVAL '1' DAY AS i");
    ExportRows rows = ExportRows.all(run.result().orElseThrow());
    EngineExport export = new EngineExport(engine.session, engine.store);
    ExportTarget table = new ExportTarget.DeltaTable("default.exported", Replace.NEVER);
    assertThat(export.write(rows, run.id(), table, new ExportProgress()))
        .isInstanceOf(ExportOutcome.Written.class);
    assertThat(engine.rows("SELECT `a b`, i FROM exported"))
        .containsExactly(List.of("1", "INTERVAL '1 00:00:00' DAY TO SECOND"));
    assertThat(export.write(rows, run.id(), table, new ExportProgress()))
        .isInstanceOfSatisfying(
            ExportOutcome.Failed.class,
            failed -> assertThat(failed.message()).contains("already exists"));
    assertThat(
            export.write(
                rows,
                run.id(),
                new ExportTarget.DeltaTable("default.exported", Replace.EXISTING),
                new ExportProgress()))
        .isInstanceOf(ExportOutcome.Written.class);
    engine.run("DROP TABLE exported");
  }

  @Test
  void anEmptyResultGivesAFileWithItsColumns() {
    Execution run = engine.run("SELECT id FROM range(0)");
    Path file = folder.resolve("empty.parquet");
    write(ExportRows.all(run.result().orElseThrow()), run.id(), file, Replace.NEVER);
    assertThat(engine.result("SELECT * FROM parquet.`" + file + "`").schema().column(0).name())
        .isEqualTo("id");
  }

  private static ExportOutcome write(
      ExportRows rows, @org.jspecify.annotations.Nullable String id, Path file, Replace replace) {
    return new EngineExport(engine.session, engine.store)
        .write(rows, id, new ExportTarget.ParquetFile(file, replace), new ExportProgress());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
