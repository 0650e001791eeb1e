package dev.tarn.engine.accelerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FallbackTest {
  @Test
  void sparkAnswersWhereDuckDbGivesUp() {
    Both.table("umlauts", "SELECT id, IF(id = 3, 'Straße', concat('s', id)) AS s FROM range(5)");
    long before = Accelerator.any().givenUp();
    String query = "SELECT upper(s) AS u, count(*) FROM umlauts GROUP BY 1 ORDER BY 1";
    Dataset<Row> data = Both.fast().sql(query);
    assertThat(Both.plan(data)).isInstanceOf(AcceleratedExec.class);
    assertThat(Both.texts(data.collectAsList()))
        .isEqualTo(Both.texts(Both.spark().sql(query).collectAsList()))
        .contains("[STRASSE,1]");
    assertThat(Accelerator.any().givenUp()).isEqualTo(before + 1);
  }

  @Test
  void anErrorIsSparksWithItsConditionAndPlace() {
    Both.table("zeros", "SELECT id AS a, CAST(id - 2 AS DECIMAL(9,2)) AS d FROM range(5)");
    String query = "SELECT a, sum(d) / sum(d) AS q FROM zeros GROUP BY a";
    assertThatThrownBy(() -> Both.fast().sql(query).collectAsList())
        .isInstanceOfSatisfying(
            SparkThrowable.class,
            error -> {
              assertThat(error.getCondition()).isEqualTo("DIVIDE_BY_ZERO");
              assertThat(error.getQueryContext()[0].fragment()).isEqualTo("sum(d) / sum(d)");
            });
    assertThat(Both.accelerated(Both.fast().sql(query))).hasSize(1);
  }

  @Test
  void anErrorOfRowsThatAFilterDropsLaterIsNotLost() {
    Both.table("zeros2", "SELECT id AS a, CAST(id - 2 AS DECIMAL(9,2)) AS d FROM range(5)");
    String query =
        "SELECT * FROM (SELECT a, count(*) AS n, sum(d) / sum(d) AS q FROM zeros2 GROUP BY a) WHERE"
            + " n > 1";
    assertThat(Both.accelerated(Both.fast().sql(query))).hasSize(1);
    assertThatThrownBy(() -> Both.spark().sql(query).collectAsList())
        .isInstanceOf(SparkThrowable.class);
    assertThatThrownBy(() -> Both.fast().sql(query).collectAsList())
        .isInstanceOf(SparkThrowable.class);
  }

  /// Spark sees the empty side while it runs, and then computes the other one or not.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT max(m) FROM (SELECT g, max(q) AS m FROM (SELECT g, a / d AS q FROM sides) GROUP BY"
            + " g) x JOIN none USING (g)",
        "SELECT max(r) FROM (SELECT g, row_number() OVER (PARTITION BY g ORDER BY q) AS r FROM"
            + " (SELECT g, a / d AS q FROM sides)) x JOIN none ON x.r = none.g",
        "SELECT max(m) FROM (SELECT g, sum(d) / sum(d * 0) AS m FROM sides GROUP BY g HAVING"
            + " count(*) > 900) x JOIN none USING (g)",
        "SELECT max(m) FROM (SELECT g, sum(d) / sum(d * 0) AS m FROM sides GROUP BY g) x RIGHT JOIN"
            + " none USING (g)",
        "SELECT max(q) FROM (SELECT g, a / d AS q FROM sides) x JOIN none USING (g)"
      })
  void whatSparkAnswersIsNoErrorAndWhatIsAnErrorIsSparks(String query) {
    Both.table(
        "sides", "SELECT id AS a, id % 7 AS g, CAST(id - 2 AS DECIMAL(9,2)) AS d FROM range(500)");
    String whole = "WITH none AS (SELECT g FROM sides WHERE a % 1000 > 2000) " + query;
    Dataset<Row> fast = Both.fast().sql(whole);
    assertThat(Both.accelerated(fast)).isNotEmpty();
    assertThat(told(fast)).isEqualTo(told(Both.spark().sql(whole)));
  }

  private static String told(Dataset<Row> data) {
    try {
      return data.collectAsList().toString();
    } catch (Exception e) {
      return e.getClass() + " " + (e instanceof SparkThrowable known ? known.getCondition() : "");
    }
  }

  @Test
  void aFileThatIsGoneIsSparksErrorToo() {
    Path folder = Both.table("gone", "SELECT id FROM range(5)");
    Dataset<Row> data = Both.fast().sql("SELECT sum(id) FROM gone");
    assertThat(Both.accelerated(data)).hasSize(1);
    files(folder).forEach(FallbackTest::delete);
    assertThatThrownBy(data::collectAsList)
        .isInstanceOfSatisfying(
            SparkThrowable.class,
            error -> assertThat(error.getCondition()).contains("FAILED_READ_FILE"));
  }

  @Test
  void aFileThatGoesWhileDuckDbReadsIsAnErrorAndNotSkipped() throws IOException {
    Path folder = Both.table("going", "SELECT id FROM range(5)");
    Both.spark().sql("SELECT 7L AS id").write().mode("append").parquet(folder.toString());
    Both.see("going", folder);
    Dataset<Row> data = Both.fast().sql("SELECT sum(id) FROM going");
    String text = Both.accelerated(data).getFirst().text();
    Files.delete(files(folder).getLast());
    Answers answers = Accelerator.any().kept();
    long answer = answers.expect(text, data.schema(), new SeenFiles());
    assertThatThrownBy(() -> answers.make(answer)).isInstanceOf(SQLException.class);
    answers.forget(answer);
  }

  @Test
  void whatWasProvenOfAFileHoldsForThatFileAlone() throws IOException {
    Path folder = Both.table("replaced", "SELECT 5 AS i");
    Path file = files(folder).getFirst();
    Dataset<Row> data = Both.fast().sql("SELECT sum(i * 2) FROM replaced");
    assertThat(Both.accelerated(data)).hasSize(1);
    assertThat(Both.texts(data.collectAsList())).containsExactly("[10]");
    Path other = Both.table("replacing", "SELECT 2000000000 AS i");
    Files.copy(files(other).getFirst(), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.deleteIfExists(folder.resolve("." + file.getFileName() + ".crc"));
    assertThatThrownBy(data::collectAsList)
        .isInstanceOfSatisfying(
            SparkThrowable.class,
            error -> assertThat(error.getCondition()).contains("ARITHMETIC_OVERFLOW"));
  }

  @Test
  void aDamagedFileIsSparksErrorToo() throws IOException {
    Path folder = Both.table("damaged", "SELECT id, uuid() AS u FROM range(20000)");
    Path file = files(folder).getFirst();
    byte[] bytes = Files.readAllBytes(file);
    java.util.Arrays.fill(bytes, 5000, 30000, (byte) 0xA5);
    Files.write(file, bytes);
    Files.deleteIfExists(folder.resolve("." + file.getFileName() + ".crc"));
    String query = "SELECT max(u), sum(id) FROM damaged";
    Dataset<Row> data = Both.fast().sql(query);
    assertThat(Both.accelerated(data)).hasSize(1);
    assertThatThrownBy(data::collectAsList).isInstanceOf(SparkThrowable.class);
  }

  @Test
  void nothingIsHeldWhenStatementsHaveEnded() {
    Both.table("held", "SELECT id, id % 3 AS g FROM range(50)");
    long before = Accelerator.any().held();
    assertThat(Both.fast().sql("SELECT g, sum(id) FROM held GROUP BY g").collectAsList())
        .hasSize(3);
    assertThat(Accelerator.any().held()).isLessThanOrEqualTo(before);
  }

  @Test
  void anAnswerCanBeReadAgainAfterItsStatementHasEnded() {
    Both.table("again", "SELECT id, id % 3 AS g FROM range(50)");
    Dataset<Row> data = Both.fast().sql("SELECT g, sum(id) AS s FROM again GROUP BY g ORDER BY g");
    var rows = data.toJavaRDD();
    assertThat(rows.collect()).hasSize(3);
    assertThat(Both.texts(rows.collect())).isEqualTo(Both.texts(data.collectAsList()));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
