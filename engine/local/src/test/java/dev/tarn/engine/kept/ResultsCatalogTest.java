package dev.tarn.engine.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.engine.EngineUnderTest;
import dev.tarn.engine.result.FileRoad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsCatalogTest {
  private static final String TYPES =
      """
      SELECT id, CAST(id % 128 AS TINYINT) b, CAST(id AS SMALLINT) s, CAST(id AS INT) i, id % 2 = 0 z,
        CAST(id / 7 AS FLOAT) f, id / 7 d, 'text ä ' || id t, encode('é' || id, 'UTF-8') y,
        CAST(id / 3 AS DECIMAL(9, 2)) d9, CAST(id / 3 AS DECIMAL(38, 18)) d38,
        DATE '1969-12-31' + CAST(id AS INT) da, timestamp_micros(id * 1234567 - 1000) ts,
        CAST(timestamp_micros(id) AS TIMESTAMP_NTZ) tn,
        make_ym_interval(1, CAST(id AS INT)) ym, make_dt_interval(CAST(id AS INT), 2, 3, 4.5) dt,
        make_interval(1, 2, 3, CAST(id AS INT), 5, 6, 7.008) ci,
        array(id, NULL, id + 1) a, map('k' || id, id, 'n', NULL) m,
        named_struct('x', id, 'y', array(named_struct('z', 'deep' || id))) st,
        named_struct('x', id, 'x', -id) twice,
        parse_json('{"a":' || id || '}') v, NULL n,
        CASE WHEN id % 3 = 0 THEN NULL ELSE 'x' || id END nt
      FROM range(0, 5000, 1, 3)
      """;

  @TempDir private Path folder;

  @Test
  void aResultIsReadAsItWasKeptForEveryType() throws IOException {
    String table = keep(TYPES);
    assertThat(
            sql(
                "SELECT * EXCEPT (y, m, v), hex(y), map_entries(m), CAST(v AS STRING) FROM "
                    + table))
        .isEqualTo(
            sql(
                "SELECT * EXCEPT (y, m, v), hex(y), map_entries(m), CAST(v AS STRING) FROM ("
                    + TYPES
                    + ")"));
  }

  @Test
  void columnsAreAskedForByNameAndRowsAreCounted() throws IOException {
    String table = keep("SELECT id, id * 2 AS twice FROM range(0, 1000, 1, 4)");
    assertThat(sql("SELECT sum(twice) FROM " + table + " WHERE id < 10")).containsExactly("[90]");
    assertThat(sql("SELECT count(*) FROM " + table)).containsExactly("[1000]");
  }

  @Test
  void namesThatRepeatGetANumber() throws IOException {
    String table = keep("SELECT 1 AS a, 2 AS A, 3 AS `a_2`, 4 AS `count(1)`");
    assertThat(sql("SELECT a, a_3, a_2, `count(1)` FROM " + table)).containsExactly("[1,2,3,4]");
  }

  @Test
  void anEmptyResultHasItsColumns() throws IOException {
    String table = keep("SELECT id FROM range(0)");
    assertThat(sql("SELECT * FROM " + table)).isEmpty();
  }

  @Test
  void oneParquetFileKeepsTheOrderOfTheRows() throws IOException {
    String table = keep("SELECT id FROM range(0, 100000, 1, 5)");
    Path out = folder.resolve("Büro data");
    sql(
        "INSERT OVERWRITE DIRECTORY '"
            + out
            + "' USING parquet SELECT /*+ COALESCE(1) */ * FROM "
            + table);
    try (var files = Files.list(out)) {
      assertThat(files.filter(file -> file.toString().endsWith(".parquet"))).hasSize(1);
    }
    assertThat(
            EngineUnderTest.session().read().parquet(out.toString()).collectAsList().stream()
                .map(row -> row.getLong(0)))
        .isEqualTo(java.util.stream.LongStream.range(0, 100_000).boxed().toList());
  }

  @Test
  void resultsAreListedAndUnknownOnesAreToldAsSparkDoes() throws IOException {
    String table = keep("SELECT 1 AS a");
    assertThat(sql("SHOW TABLES IN results"))
        .anyMatch(row -> row.contains(table.substring("results.`".length(), table.length() - 1)));
    assertThatThrownBy(() -> sql("SELECT * FROM results.nothing"))
        .hasMessageContaining("TABLE_OR_VIEW_NOT_FOUND");
    assertThatThrownBy(() -> sql("SELECT * FROM results.`../../etc`"))
        .hasMessageContaining("TABLE_OR_VIEW_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO %s VALUES (1)",
        "TRUNCATE TABLE %s",
        "DROP TABLE %s",
        "ALTER TABLE %s ADD COLUMN x INT",
        "CREATE TABLE results.mine AS SELECT 1 AS a"
      })
  void changesAreRefusedWithAWayOut(String statement) throws IOException {
    String table = keep("SELECT 1 AS a");
    assertThatThrownBy(() -> sql(statement.formatted(table)))
        .hasMessageContaining("The catalog results is read-only");
  }

  private static String keep(String statement) throws IOException {
    String id = UUID.randomUUID().toString();
    Path rows =
        Files.createDirectories(
            EngineUnderTest.folder().resolve(".tarn/results").resolve(id).resolve("rows"));
    FileRoad.run(statement, rows, _ -> {});
    return "results.`" + id + "`";
  }

  private static List<String> sql(String statement) {
    return EngineUnderTest.sql(statement).stream().map(Row::toString).toList();
  }
}
