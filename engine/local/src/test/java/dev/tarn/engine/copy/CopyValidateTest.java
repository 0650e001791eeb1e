package dev.tarn.engine.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.engine.EngineUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class CopyValidateTest {
  @TempDir Path folder;

  private SparkSession session;
  private String table;

  @BeforeAll
  static void makeASchema() {
    EngineUnderTest.sql("CREATE SCHEMA validating");
  }

  @AfterAll
  static void dropIt() {
    EngineUnderTest.sql("DROP SCHEMA validating CASCADE");
  }

  @BeforeEach
  void open(TestInfo test) {
    session = EngineUnderTest.session();
    EngineUnderTest.FEW_ROWS.forEach(session.conf()::set);
    table = "validating." + test.getTestMethod().orElseThrow().getName();
  }

  /// Whatever a test does, nothing is written.
  @AfterEach
  void theTableStaysAsItWasMade() {
    assertThat(session.sql("DESCRIBE HISTORY " + table).select("version").collectAsList())
        .containsExactly(row(0L));
  }

  @Test
  void rowsThatFitAreShownAsTheTableWouldGetThem() {
    write("one.csv", "name,id\na,1\nb,2\n");
    make("id INT, name STRING, more DOUBLE");

    Dataset<Row> answer = csv("VALIDATE");

    assertThat(answer.columns()).containsExactly("id", "name", "more");
    assertThat(answer.collectAsList())
        .containsExactlyInAnyOrder(row(1, "a", null), row(2, "b", null));
    assertThat(csv("VALIDATE 1 ROWS").collectAsList()).hasSize(1);
  }

  @Test
  void noMoreThanFiftyRowsAreShown() {
    write(
        "one.csv",
        IntStream.range(0, 120)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining("\n", "id\n", "\n")));
    make("id INT");

    assertThat(csv("VALIDATE ALL").collectAsList()).hasSize(50);
    assertThat(csv("VALIDATE 70 ROWS").collectAsList()).hasSize(50);
  }

  @Test
  void eachValueThatDoesNotFitIsToldWithItsPlace() {
    write("one.csv", "id,day\n1,2026-01-01\nmany,2026-01-02\n");
    write("two.csv", "day,id\n2026-01-03,3\nsoon,4\n2026-01-05,5,6\n");
    make("id INT, day DATE");

    assertThatThrownBy(() -> csv("VALIDATE"))
        .isInstanceOfSatisfying(
            SparkThrowable.class,
            error -> assertThat(error.getCondition()).isEqualTo("COPY_DOES_NOT_FIT"))
        .hasMessageContaining("3 rows do not fit " + table)
        .hasMessageContaining("one.csv, line 3: column id: 'many' is no INT")
        .hasMessageContaining("two.csv, line 3: column day: 'soon' is no DATE")
        .hasMessageContaining("two.csv, line 4: the record cannot be read: 2026-01-05,5,6");
  }

  @Test
  void ofManyRowsTheFirstAreToldAndAllAreCounted() {
    write("one.csv", "id\n" + "x\n".repeat(37));
    make("id INT");

    assertThatThrownBy(() -> csv("VALIDATE"))
        .hasMessageContaining("37 rows do not fit")
        .hasMessageEndingWith("… and 27 more");
  }

  @Test
  void onlySoManyRowsAreLookedAtAsAreWanted() {
    write("one.csv", "id\n1\n2\nmany\n");
    make("id INT");

    assertThat(csv("VALIDATE 2 ROWS").collectAsList()).containsExactly(row(1), row(2));
  }

  @Test
  void recordsOfJsonAreToldToo() {
    write(
        "one.json",
        "{\"id\": 1, \"place\": {\"x\": 1}}\n{\"id\": \"two\", \"place\": {\"x\": 2}}\n{\"id\n");
    make("id INT, place STRUCT<x: INT>");

    assertThatThrownBy(() -> sql("COPY INTO %s FROM '%s' FILEFORMAT = JSON VALIDATE"))
        .hasMessageContaining("one.json, line 2: column id: 'two' is no INT")
        .hasMessageContaining("one.json, line 3: the record cannot be read: {\"id");
  }

  @Test
  void valuesOfFilesWithTypesAreToldWithTheirColumn() {
    session
        .sql("SELECT 'many' AS id UNION ALL SELECT '7'")
        .coalesce(1)
        .write()
        .parquet(folder.resolve("p").toString());
    make("id INT");

    assertThatThrownBy(() -> sql("COPY INTO %s FROM '%s' FILEFORMAT = PARQUET VALIDATE"))
        .hasMessageContaining("1 row does not fit")
        .hasMessageContaining(".parquet: column id: 'many'");
  }

  @Test
  void rowsOfAQueryAreToldByTheirValues() {
    write("one.csv", "1;many\n");
    make("id INT");

    assertThatThrownBy(() ->
            sql(
                "COPY INTO %s FROM (SELECT _c1 AS id FROM '%s') FILEFORMAT = CSV VALIDATE"
                    + " FORMAT_OPTIONS ('sep' = ';')"))
        .hasMessageContaining("A row of the query: column id: 'many'");
  }

  @Test
  void whatTheTableForbidsIsTold() {
    write("one.csv", "id,size,code\n1,2,ab\n,3,ab\n4,-5,ab\n6,7,abcd\n");
    make("id INT NOT NULL, size INT, code VARCHAR(3)");
    session.sql("ALTER TABLE " + table + " ADD CONSTRAINT positive CHECK (size > 0)");
    table = clone(table);

    assertThatThrownBy(() -> csv("VALIDATE"))
        .hasMessageContaining("3 rows do not fit")
        .hasMessageContaining("one.csv: id is null, which NOT NULL forbids (row {\"size\":3,")
        .hasMessageContaining("one.csv: positive is not met: ")
        .hasMessageContaining("a text is longer than its column takes (row {\"id\":6,");
    assertThatThrownBy(() -> csv("")).isInstanceOf(Exception.class);
  }

  @Test
  void defaultsAndGeneratedColumnsAreSeen() {
    write("one.csv", "id,twice\n1,2\n");
    sql(
        "CREATE TABLE %s (id INT, twice INT GENERATED ALWAYS AS (id * 2), thrice INT GENERATED"
            + " ALWAYS AS (id * 3))");

    assertThat(csv("VALIDATE").collectAsList()).containsExactly(row(1, 2, 3));

    write("two.csv", "id,twice\n2,5\n");
    assertThatThrownBy(() -> csv("VALIDATE")).hasMessageContaining("two.csv: Generated Column");
  }

  @Test
  void newColumnsAreRefusedOrShownAsTheyWouldBeAdded() {
    write("one.csv", "id,size\n1,1.5\n");
    make("id INT");

    assertThatThrownBy(() -> csv("VALIDATE"))
        .hasMessageContaining("columns that " + table + " does not have: size");

    Dataset<Row> answer = csv("VALIDATE COPY_OPTIONS ('mergeSchema' = 'true')");
    assertThat(answer.columns()).containsExactly("id", "size");
    assertThat(answer.collectAsList()).containsExactly(row(1, "1.5"));
  }

  @Test
  void whatDeltaItselfWouldRefuseIsRefused() {
    write("one.csv", "id,Order no\n1,2\n");
    make("id INT, p INT) PARTITIONED BY (p");
    String more = " COPY_OPTIONS ('mergeSchema' = 'true')";

    assertThatThrownBy(() -> csv(more)).hasMessageContaining("Order no");
    assertThatThrownBy(() -> csv("VALIDATE" + more)).hasMessageContaining("Order no");
  }

  @Test
  void aPartitionThatTheFilesLackIsRefusedAsByTheLoad() {
    write("one.csv", "id\n1\n");
    make("id INT, p INT) PARTITIONED BY (p");

    assertThatThrownBy(() -> csv("")).hasMessageContaining("Partition column `p` not found");
    assertThatThrownBy(() -> csv("VALIDATE"))
        .hasMessageContaining("Partition column `p` not found");
  }

  @Test
  void aTableWhoseColumnsAreMappedTakesAnyName() {
    write("one.csv", "id,Order no\n1,2\n");
    make("id INT) TBLPROPERTIES ('delta.columnMapping.mode' = 'name'");

    assertThat(csv("VALIDATE COPY_OPTIONS ('mergeSchema' = 'true')").columns())
        .containsExactly("id", "Order no");
  }

  @Test
  void whatTheReaderIsToldToPassOverFits() {
    write("one.csv", "id\nmany\n2\n");
    make("id INT");

    assertThat(
            sql(
                "COPY INTO %s FROM '%s' FILEFORMAT = CSV VALIDATE FORMAT_OPTIONS ('header' ="
                    + " 'true', 'mode' = 'DROPMALFORMED')"))
        .containsExactly(row(2));
    assertThatThrownBy(() ->
            sql(
                "COPY INTO %s FROM '%s' FILEFORMAT = CSV VALIDATE FORMAT_OPTIONS ('header' ="
                    + " 'true', 'mode' = 'FAILFAST')"))
        .hasMessageContaining("line 2: column id: 'many'");
  }

  @Test
  void aFolderWithoutNewFilesGivesNoRows() {
    write("_hidden.csv", "id\n1\n");
    make("id INT");

    assertThat(csv("VALIDATE").collectAsList()).isEmpty();
    assertThatThrownBy(() -> csv("VALIDATE 3"))
        .isInstanceOfSatisfying(
            SparkThrowable.class,
            error -> assertThat(error.getCondition()).isEqualTo("PARSE_SYNTAX_ERROR"));
  }

  @Test
  void clientsGetTheRows() {
    write("one.csv", "id\n1\n");
    make("id INT");

    try (var connect = EngineUnderTest.connect()) {
      assertThat(
              connect
                  .sql(
                      "COPY INTO %s FROM '%s' FILEFORMAT = CSV VALIDATE FORMAT_OPTIONS ('header' ="
                              .formatted(table, folder)
                          + " 'true')")
                  .collectAsList())
          .containsExactly(row(1));
    }
  }

  private void make(String columns) {
    sql("CREATE TABLE %s (" + columns + ")");
  }

  private String clone(String original) {
    session.sql("CREATE TABLE %s_clone SHALLOW CLONE %1$s".formatted(original));
    return original + "_clone";
  }

  private Dataset<Row> csv(String more) {
    return session.sql(
        "COPY INTO %s FROM '%s' FILEFORMAT = CSV FORMAT_OPTIONS ('header' = 'true') %s"
            .formatted(table, folder, more));
  }

  private List<Row> sql(String statement) {
    return session.sql(statement.formatted(table, folder)).collectAsList();
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(@Nullable Object... values) {
    return RowFactory.create(values);
  }
}
