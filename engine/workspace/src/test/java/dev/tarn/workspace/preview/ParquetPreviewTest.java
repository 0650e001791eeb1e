package dev.tarn.workspace.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.session.Endpoint;
import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;
import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.StructValue;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.session.text.CellText;
import dev.tarn.testkit.TestEngine;
import dev.tarn.workspace.load.Scratch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files as Spark writes them, read without it.
class ParquetPreviewTest {
  private static final String TYPES =
      """
      SELECT CAST(id AS INT) i, id l, CAST(id AS TINYINT) t, CAST(id AS FLOAT) f,
        CAST(id AS DECIMAL(12,2)) d, CAST(id AS DECIMAL(30,3)) large, id % 2 = 0 b,
        IF(id = 1, NULL, concat('straße ', id)) s, date_add(DATE'2024-02-28', CAST(id AS INT)) day,
        TIMESTAMP'2024-01-01 10:00:00.5Z' + make_interval(0, 0, 0, 0, CAST(id AS INT)) at,
        TIMESTAMP_NTZ'2024-01-01 10:00:00' wall, X'0AFF' bytes,
        array(id, NULL) list, map('k', id) map, named_struct('x', id, 'y', array('z')) struct
      FROM range(3)\
      """;

  @TempDir private static Path folder;
  private static Session session;

  @BeforeAll
  static void open() {
    TestEngine engine = TestEngine.shared();
    session =
        ConnectSession.open(
            Endpoint.local(engine.port(), engine.token()),
            new ResultStore(folder.resolve("results")));
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @Test
  void rowsOfAllTypesAreThoseOfSpark() throws IOException {
    for (String codec : List.of("none", "snappy", "zstd", "gzip", "lz4_raw")) {
      Path file = written(codec, TYPES, codec, "");
      FilePreview found = FilePreview.read(file, new Scratch(folder.resolve("scratch")));
      Schema schema = found.rows().orElseThrow().result().schema();
      var told = session.ask(Statement.of("SELECT * FROM parquet.`" + file.getParent() + "`"));
      CellText text = CellText.in(ZoneOffset.UTC);
      assertThat(schema.columns())
          .extracting(column -> column.name() + " " + column.type().sql())
          .isEqualTo(
              told.schema().columns().stream()
                  .map(column -> column.name() + " " + column.type().sql())
                  .toList());
      try (RowReader reader = found.rows().orElseThrow().result().open()) {
        for (int row = 0; row < 3; row++) {
          for (int column = 0; column < schema.size(); column++) {
            assertThat(text.text(reader.value(row, column), schema.column(column).type()))
                .as(codec + " " + schema.column(column).name())
                .isEqualTo(
                    text.text(
                        told.rows().get(row).get(column), told.schema().column(column).type()));
          }
        }
        assertThat(reader.value(0, 14)).isInstanceOf(StructValue.class);
        assertThat(reader.value(0, 13)).isEqualTo(Map.of("k", 0L));
      }
    }
  }

  @Test
  void theFootTellsRowGroupsCompressionAndStatistics() throws IOException {
    Path file =
        written(
            "groups",
            "SELECT id, concat('name ', id) name, IF(id % 4 = 0, NULL, id) n, uuid() u FROM"
                + " range(60000)",
            "zstd",
            ", 'parquet.block.size' '262144', 'parquet.page.size' '16384'");
    ParquetFacts facts = ParquetFacts.read(file);
    assertThat(facts.rows()).isEqualTo(60_000);
    assertThat(facts.groups()).hasSizeGreaterThan(1);
    assertThat(facts.groups().stream().mapToLong(ParquetFacts.Group::rows).sum()).isEqualTo(60_000);
    assertThat(facts.codecs()).isEqualTo("ZSTD");
    ParquetFacts.ColumnFacts id = facts.columns().getFirst();
    assertThat(id.least()).isEqualTo("0");
    assertThat(id.greatest()).isEqualTo("59999");
    assertThat(id.nulls()).hasValue(0);
    assertThat(facts.columns().get(2).nulls()).hasValue(15_000);
    assertThat(facts.columns().get(1).greatest()).isEqualTo("name 9999");
    assertThat(facts.properties()).containsKey("org.apache.spark.version");
    assertThat(facts.writer()).contains("parquet");
  }

  @Test
  void anyRowIsReadWithoutThoseBefore() throws IOException {
    Path file =
        written(
            "many",
            "SELECT id, concat('name ', id) name, array(id) list FROM range(100000)",
            "snappy",
            ", 'parquet.block.size' '262144'");
    ParquetRows rows = new ParquetRows(file, ParquetFacts.read(file));
    try (RowReader reader = rows.open()) {
      for (long row : new long[] {0, 99_999, 50_001, 999, 1_000, 1_001, 77_777, 0}) {
        assertThat(reader.value(row, 0)).isEqualTo(row);
        assertThat(reader.value(row, 1)).isEqualTo("name " + row);
        assertThat(reader.value(row, 2)).isEqualTo(List.of(row));
      }
    }
  }

  @Test
  void aDamagedPageTellsSoAndTheFootIsStillRead() throws IOException {
    Path file = written("broken", "SELECT id, uuid() u FROM range(5000)", "snappy", "");
    byte[] bytes = Files.readAllBytes(file);
    IntStream.range(100, bytes.length / 2).forEach(i -> bytes[i] = (byte) 0x5A);
    Files.write(file, bytes);
    ParquetRows rows = new ParquetRows(file, ParquetFacts.read(file));
    assertThat(rows.rowCount()).isEqualTo(5_000);
    try (RowReader reader = rows.open()) {
      assertThatThrownBy(() -> reader.value(0, 0))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("These rows cannot be read");
    }
  }

  private static Path written(String name, String query, String codec, String options)
      throws IOException {
    Path place = folder.resolve(name + " ü");
    session.ask(
        Statement.of(
            "INSERT OVERWRITE DIRECTORY '"
                + place
                + "' USING parquet OPTIONS ('compression' '"
                + codec
                + "'"
                + options
                + ") SELECT /*+ COALESCE(1) */ * FROM ("
                + query
                + ")"));
    try (Stream<Path> files = Files.list(place)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".parquet"))
          .findFirst()
          .orElseThrow();
    }
  }
}
