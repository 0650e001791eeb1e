package dev.tarn.engine.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.engine.EngineUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.classic.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class CopyIntoTest {
  @TempDir Path folder;

  private SparkSession session;
  private String table;

  @BeforeAll
  static void makeASchema() {
    EngineUnderTest.sql("CREATE SCHEMA copying");
  }

  @AfterAll
  static void dropIt() {
    EngineUnderTest.sql("DROP SCHEMA copying CASCADE");
  }

  @BeforeEach
  void open(TestInfo test) {
    session = EngineUnderTest.session();
    table = "copying." + test.getTestMethod().orElseThrow().getName();
  }

  @Test
  void aFileIsLoadedOnce() {
    write("one.csv", "id,name\n1,a\n2,b\n");
    sql("CREATE TABLE " + table + " (id INT, name STRING)");

    assertThat(copy()).isEqualTo(row(2L, 2L, 0L));
    assertThat(copy()).isEqualTo(row(0L, 0L, 0L));
    write("two.csv", "id,name\n3,c\n");
    assertThat(copy()).isEqualTo(row(1L, 1L, 0L));

    assertThat(rows("SELECT id, name FROM %s ORDER BY id"))
        .containsExactly(row(1, "a"), row(2, "b"), row(3, "c"));
    assertThat(session.sql("DESCRIBE HISTORY " + table).select("operation").first())
        .isEqualTo(row("COPY INTO"));
  }

  @Test
  void aChangedFileIsLoadedAgainOnlyByForce() throws IOException {
    Path file = write("one.csv", "id,name\n1,a\n");
    sql("CREATE TABLE " + table + " (id INT, name STRING)");
    copy();

    write("one.csv", "id,name\n1,a\n2,b\n");
    Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() + 60_000));

    assertThat(copy()).isEqualTo(row(0L, 0L, 0L));
    assertThat(copy("COPY_OPTIONS ('force' = 'true')")).isEqualTo(row(2L, 2L, 0L));
  }

  @Test
  void filesWithOtherColumnsOrAnotherOrderGoByName() {
    write("one.csv", "id,name\n1,a\n");
    write("two.csv", "name,id\nb,2\n");
    write("three.csv", "id\n3\n");
    sql("CREATE TABLE " + table + " (id INT, name STRING)");

    copy();

    assertThat(rows("SELECT id, name FROM %s ORDER BY id"))
        .containsExactly(row(1, "a"), row(2, "b"), row(3, null));
  }

  @Test
  void newColumnsAreRefusedUnlessTheyAreToBeAdded() {
    write("one.csv", "id,size\n1,1.5\n");
    sql("CREATE TABLE " + table + " (id INT)");

    assertThatThrownBy(this::copy).hasMessageContaining("size").hasMessageContaining("mergeSchema");
    assertThat(rows("SELECT * FROM %s")).isEmpty();

    copy("COPY_OPTIONS ('mergeSchema' = 'true')");
    assertThat(rows("SELECT * FROM %s")).containsExactly(row(1, "1.5"));
  }

  @Test
  void aTableWithoutColumnsTakesThoseOfTheFiles() {
    write("one.json", "{\"id\": 1, \"place\": {\"x\": 1}}\n");
    sql("CREATE TABLE " + table);

    sql("COPY INTO %s FROM '%s' FILEFORMAT = JSON COPY_OPTIONS ('mergeSchema' = 'true')");
    write("two.json", "{\"id\": 2, \"place\": {\"x\": 2, \"y\": 3}}\n");
    sql("COPY INTO %s FROM '%s' FILEFORMAT = JSON COPY_OPTIONS ('mergeSchema' = 'true')");

    assertThat(rows("SELECT id, place.x, place.y FROM %s ORDER BY id"))
        .containsExactly(row(1L, 1L, null), row(2L, 2L, 3L));
  }

  @Test
  void aQueryMakesRowsOfThePath() {
    write("one.csv", "1;a\n2;b\n");
    sql("CREATE TABLE " + table + " (id INT, name STRING, source STRING)");

    sql(
        """
        COPY INTO %s FROM (
          SELECT _c0::int * 10 AS id, upper(_c1) AS name, _metadata.file_name AS source FROM '%s'
          WHERE _c0 <> '1')
        FILEFORMAT = CSV FORMAT_OPTIONS ('sep' = ';')
        """);

    assertThat(rows("SELECT * FROM %s")).containsExactly(row(20, "B", "one.csv"));
  }

  @Test
  void columnsWithoutNamesGoInTheirOrder() {
    write("one.csv", "1,a\n");
    sql("CREATE TABLE " + table + " (id INT, name STRING)");

    sql("COPY INTO %s FROM '%s' FILEFORMAT = CSV");

    assertThat(rows("SELECT * FROM %s")).containsExactly(row(1, "a"));
  }

  @Test
  void namedColumnsAreFilled() {
    write("one.csv", "x,y\na,1\n");
    sql("CREATE TABLE " + table + " (id INT, name STRING, more INT)");

    sql("COPY INTO %s (name, id) FROM '%s' FILEFORMAT = CSV FORMAT_OPTIONS (header = true)");

    assertThat(rows("SELECT * FROM %s")).containsExactly(row(1, "a", null));
  }

  @Test
  void onlyTheFilesThatAreWantedAreLoaded() {
    write("a1.csv", "id\n1\n");
    write("a2.csv", "id\n2\n");
    write("deep/a3.csv", "id\n3\n");
    write("_hidden.csv", "id\n4\n");
    sql("CREATE TABLE " + table + " (id INT)");

    assertThat(copy("FILES = ('a2.csv')")).isEqualTo(row(1L, 1L, 0L));
    assertThat(copy("PATTERN = 'a?.csv'")).isEqualTo(row(2L, 2L, 0L));

    assertThatThrownBy(() -> copy("FILES = ('a9.csv')")).hasMessageContaining("'a9.csv'");
  }

  @Test
  void namesMayHoldAnySigns() {
    write("day=1/a b%20c {1,2} [x]*.csv", "id\n1\n");
    write("day=2/ä+&#.csv", "id\n2\n");
    sql("CREATE TABLE " + table + " (id INT, day INT)");

    assertThat(copy()).isEqualTo(row(2L, 2L, 0L));
    assertThat(copy()).isEqualTo(row(0L, 0L, 0L));
    assertThat(rows("SELECT id, day FROM %s ORDER BY id")).containsExactly(row(1, 1), row(2, 2));
  }

  @Test
  void parquetFilesWithDifferentColumnsAreLoadedWhole() {
    session.sql("SELECT 1 AS id").write().parquet(folder.resolve("p=1").toString());
    session.sql("SELECT 2 AS id, 'b' AS name").write().parquet(folder.resolve("p=2").toString());
    sql("CREATE TABLE " + table + " (id BIGINT, name STRING, p INT)");

    sql("COPY INTO %s FROM '%s' FILEFORMAT = PARQUET");

    assertThat(rows("SELECT * FROM %s ORDER BY id"))
        .containsExactly(row(1L, null, 1), row(2L, "b", 2));
  }

  @Test
  void filesThatCannotBeReadAreCountedAndLeftForLater() {
    session.sql("SELECT 1 AS id").coalesce(1).write().parquet(folder.resolve("good").toString());
    write("bad.parquet", "no parquet at all");
    sql("CREATE TABLE " + table + " (id INT)");

    assertThat(
            sql("COPY INTO %s FROM '%s' FILEFORMAT = PARQUET"
                    + " FORMAT_OPTIONS ('ignoreCorruptFiles' = 'true')")
                .getFirst())
        .isEqualTo(row(1L, 1L, 1L));
    assertThatThrownBy(() -> sql("COPY INTO %s FROM '%s' FILEFORMAT = PARQUET"))
        .hasMessageContaining("bad.parquet");
  }

  @Test
  void avroFilesWithOtherColumnsLoseNoneOfThem() {
    sql("INSERT OVERWRITE DIRECTORY '%2$s/a' USING avro SELECT 1 AS id, 'x' AS name");
    sql("INSERT OVERWRITE DIRECTORY '%2$s/b' USING avro SELECT 'y' AS more, 2 AS id");
    sql("CREATE TABLE " + table + " (id INT, name STRING)");

    sql("COPY INTO %s FROM '%s' FILEFORMAT = AVRO COPY_OPTIONS ('mergeSchema' = 'true')");

    assertThat(rows("SELECT id, name, more FROM %s ORDER BY id"))
        .containsExactly(row(1, "x", null), row(2, null, "y"));
  }

  @Test
  void aValueThatDoesNotFitLoadsNothingAndIsTold() {
    write("one.csv", "id\n1\n");
    write("two.csv", "id\nmany\n");
    sql("CREATE TABLE " + table + " (id INT)");

    assertThatThrownBy(this::copy)
        .isInstanceOfSatisfying(
            SparkThrowable.class,
            error -> assertThat(error.getCondition()).isEqualTo("COPY_BAD_RECORD"))
        .hasMessageContaining("two.csv")
        .hasMessageContaining("many")
        .hasMessageContaining("VALIDATE");
    assertThat(rows("SELECT * FROM %s")).isEmpty();
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertThatThrownBy(this::copy).hasMessageContaining("There is no table " + table);
    sql("CREATE TABLE " + table + " (id INT)");

    assertThatThrownBy(
            () -> session.sql("COPY INTO " + table + " FROM '/no/such' FILEFORMAT = CSV"))
        .hasMessageContaining("/no/such");
    assertThatThrownBy(() -> sql("COPY INTO %s FROM '%s' FILEFORMAT = EXCEL"))
        .hasMessageContaining("EXCEL")
        .hasMessageContaining("PARQUET");
    assertThatThrownBy(() -> sql("COPY INTO %s FROM '%s' FILEFORMAT = CSV SOON"))
        .isInstanceOfSatisfying(
            SparkThrowable.class,
            error -> assertThat(error.getCondition()).isEqualTo("PARSE_SYNTAX_ERROR"))
        .hasMessageContaining("SOON");
  }

  @Test
  void twoLoadsAtTheSameTimeTakeAFileOnce() throws Exception {
    for (int file = 0; file < 3; file++) {
      write(file + ".csv", "id\n" + file + "\n");
    }
    sql("CREATE TABLE " + table + " (id INT)");

    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      Callable<Row> load = () -> copyIn(EngineUnderTest.session(), "");
      List<Future<Row>> loads = threads.invokeAll(List.of(load, load, load));
      long loaded = 0;
      for (Future<Row> each : loads) {
        loaded += each.get().getLong(0);
      }
      assertThat(loaded).isEqualTo(3);
    }
    assertThat(rows("SELECT count(*) FROM %s")).containsExactly(row(3L));
  }

  @Test
  void aTableThatIsReplacedForgets() {
    write("one.csv", "id\n1\n");
    sql("CREATE TABLE " + table + " (id INT)");
    copy();

    sql("CREATE OR REPLACE TABLE " + table + " (id INT)");

    assertThat(copy()).isEqualTo(row(1L, 1L, 0L));
  }

  @Test
  void whatIsLoadedIsRememberedBehindCheckpoints() {
    write("one.csv", "id\n1\n");
    sql("CREATE TABLE " + table + " (id INT) TBLPROPERTIES ('delta.checkpointInterval' = '1')");
    copy();
    sql("INSERT INTO " + table + " VALUES (2)");

    assertThat(copy()).isEqualTo(row(0L, 0L, 0L));
  }

  @Test
  void parametersReachTheStatement() {
    write("one.csv", "id\n1\n");
    sql("CREATE TABLE " + table + " (id INT)");
    session.sql(
        "COPY INTO %s FROM :path FILEFORMAT = CSV FORMAT_OPTIONS ('header' = 'true')"
            .formatted(table),
        Map.of("path", folder.toString()));

    assertThat(rows("SELECT * FROM %s")).containsExactly(row(1));
  }

  private Row copy() {
    return copy("");
  }

  private Row copy(String more) {
    return copyIn(session, more);
  }

  private Row copyIn(SparkSession in, String more) {
    return in.sql(
            "COPY INTO %s FROM '%s' FILEFORMAT = CSV %s FORMAT_OPTIONS ('header' = 'true')"
                .formatted(table, folder, more))
        .collectAsList()
        .getFirst();
  }

  private List<Row> sql(String statement) {
    return session.sql(statement.formatted(table, folder)).collectAsList();
  }

  private List<Row> rows(String query) {
    return session.sql(query.formatted(table)).collectAsList();
  }

  private Path write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Row row(@Nullable Object... values) {
    return RowFactory.create(values);
  }
}
