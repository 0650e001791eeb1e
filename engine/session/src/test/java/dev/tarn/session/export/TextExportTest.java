package dev.tarn.session.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Parameters;
import dev.tarn.session.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written as CSV and JSON is read back by Spark and is the same.
class TextExportTest {
  static final ExportOrigin ORIGIN =
      new ExportOrigin("Title", "SELECT 1", Parameters.NONE, Instant.EPOCH);
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
  void csvOfEveryTypeIsReadBackBySparkAsItShowsThem() {
    Result result = engine.result(EngineRows.TYPES);
    Path file = write(ExportFormat.CSV, ExportRows.all(result), "all types.csv");
    engine.run(
        "CREATE OR REPLACE TEMPORARY VIEW back USING csv OPTIONS (path '"
            + file
            + "', header 'true', multiLine 'true', escape '\"', ignoreLeadingWhiteSpace 'false',"
            + " ignoreTrailingWhiteSpace 'false', lineSep '\\r\\n')");
    assertThat(engine.rows("SELECT * EXCEPT (text, bytes) FROM back"))
        .isEqualTo(engine.rows("SELECT * EXCEPT (text, bytes) FROM (" + texts() + ")"));
    assertThat(engine.rows("SELECT text FROM back"))
        .isEqualTo(engine.rows("SELECT text FROM (" + EngineRows.TYPES + ")"));
    assertThat(engine.rows("SELECT bytes FROM back"))
        .containsExactly(List.of("X'0AFF'"), List.of("NULL"), List.of("X''"), List.of("X'00'"));
  }

  @Test
  void batchesAndValuesGiveTheSameCsv() throws IOException {
    Result result = engine.result(EngineRows.TYPES);
    Path fast = write(ExportFormat.CSV, ExportRows.all(result), "fast.csv");
    Path slow =
        write(
            ExportFormat.CSV, ExportRows.all(ViewedResult.of(result, 0L, 1L, 2L, 3L)), "slow.csv");
    assertThat(Files.readString(fast)).isEqualTo(Files.readString(slow));
  }

  @Test
  void jsonOfEveryTypeIsReadBackBySparkAsTheSameValues() {
    Result result = engine.result(EngineRows.TYPES);
    Path file = write(ExportFormat.JSON, ExportRows.all(result), "all types.jsonl");
    String schema =
        "truth BOOLEAN, tiny TINYINT, small SMALLINT, whole INT, big BIGINT, single FLOAT,"
            + " dbl DOUBLE, price DECIMAL(10,2), huge DECIMAL(38,4), text STRING, bytes BINARY,"
            + " day DATE, moment TIMESTAMP, wall TIMESTAMP_NTZ, list ARRAY<INT>,"
            + " dict MAP<STRING,INT>, rec STRUCT<x:INT,y:STRING>";
    engine.run(
        "CREATE OR REPLACE TEMPORARY VIEW back ("
            + schema
            + ") USING json OPTIONS (path '"
            + file
            + "')");
    assertThat(engine.rows("SELECT * FROM back")).isEqualTo(EngineRows.rows(result));
  }

  @Test
  void visibleColumnsInTheirOrderAndSelectedRowsGoOutAlone() throws IOException {
    Result result =
        engine.result("SELECT id, id * 2 AS twice, 'x' || id AS name FROM range(30000)");
    ExportRows rows = new ExportRows(result, List.of(2, 0), 20_000, 20_003);
    assertThat(Files.readString(write(ExportFormat.CSV, rows, "some.csv")))
        .isEqualTo("name,id\r\nx20000,20000\r\nx20001,20001\r\nx20002,20002\r\n");
    assertThat(Files.readString(write(ExportFormat.JSON, rows, "some.jsonl")))
        .startsWith("{\"name\":\"x20000\",\"id\":20000}\n");
  }

  @Test
  void manyRowsComeInTheirOrder() throws IOException {
    Result result = engine.result("SELECT id FROM range(0, 300000, 1, 7)");
    Path file = write(ExportFormat.CSV, ExportRows.all(result), "many.csv");
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(300_001);
    for (int i = 0; i < 300_000; i++) {
      assertThat(lines.get(i + 1)).isEqualTo(Integer.toString(i));
    }
  }

  @Test
  void delimiterHeaderAndNullTextAreTheUsers() throws IOException {
    Result result =
        engine.result("SELECT 'a;b' AS t, NULL AS n, 1 AS i UNION ALL SELECT '-', '', 2");
    CsvStyle style = CsvStyle.USUAL.delimited(';').nulls("-").with(Header.WITHOUT);
    Path file = folder.resolve("own.csv");
    FileExport.write(
        ExportFormat.CSV,
        ExportRows.all(result),
        new ExportOptions(style, EngineRows.ZONE),
        ORIGIN,
        file,
        FileExport.Replace.NEVER,
        new ExportProgress());
    assertThat(Files.readString(file)).isEqualTo("\"a;b\";-;1\r\n\"-\";\"\";2\r\n");
  }

  private static String texts() {
    return "SELECT CAST(truth AS STRING), CAST(tiny AS STRING), CAST(small AS STRING),"
        + " CAST(whole AS STRING), CAST(big AS STRING), CAST(single AS STRING),"
        + " CAST(dbl AS STRING), CAST(price AS STRING), CAST(huge AS STRING), text, bytes,"
        + " CAST(day AS STRING), CAST(moment AS STRING), CAST(wall AS STRING),"
        + " replace(CAST(list AS STRING), 'null', 'NULL') AS list,"
        + " replace(CAST(dict AS STRING), 'null', 'NULL') AS dict,"
        + " replace(CAST(rec AS STRING), 'null', 'NULL') AS rec FROM ("
        + EngineRows.TYPES
        + ")";
  }

  private Path write(ExportFormat format, ExportRows rows, String name) {
    Path file = folder.resolve(name);
    ExportProgress progress = new ExportProgress();
    ExportOutcome outcome =
        FileExport.write(
            format,
            rows,
            ExportOptions.in(EngineRows.ZONE),
            ORIGIN,
            file,
            FileExport.Replace.NEVER,
            progress);
    assertThat(outcome)
        .isEqualTo(
            new ExportOutcome.Written(file.toString(), rows.count(), file.toFile().length(), 0));
    assertThat(progress.fraction()).isEqualTo(1);
    return file;
  }
}
