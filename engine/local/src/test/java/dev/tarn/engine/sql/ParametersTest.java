package dev.tarn.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.engine.EngineUnderTest;
import java.math.BigDecimal;
import java.sql.Date;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.connect.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParametersTest {
  private SparkSession client;

  @BeforeAll
  void connect() {
    client = EngineUnderTest.connect();
  }

  @AfterAll
  void disconnect() {
    client.close();
  }

  @Test
  void namedParametersReachAQuery() {
    assertThat(rows("SELECT :a + 1, :b", Map.of("a", 41, "b", "it's")))
        .containsExactly(row(42, "it's"));
  }

  @Test
  void positionalParametersReachAQuery() {
    assertThat(rows("SELECT ? + 1, ?", 41, "it's")).containsExactly(row(42, "it's"));
  }

  @Test
  void parametersOfManyTypesKeepTheirValue() {
    assertThat(
            rows(
                "SELECT ?, ?, ?, ?",
                new BigDecimal("12345678901234567890.123"),
                Date.valueOf("2026-02-28"),
                true,
                "a ? and :b, 'quoted' 😀"))
        .containsExactly(
            row(
                new BigDecimal("12345678901234567890.123"),
                Date.valueOf("2026-02-28"),
                true,
                "a ? and :b, 'quoted' 😀"));
  }

  @Test
  void parametersReachSparksAndDeltasCommands() {
    client.sql("CREATE OR REPLACE TABLE parameters (a INT, p STRING) PARTITIONED BY (p)");

    client.sql("INSERT INTO parameters VALUES (:a, 'x'), (:b, 'y')", Map.of("a", 1, "b", 2));
    client.sql("UPDATE parameters SET a = ? WHERE p = ?", new Object[] {3, "y"});
    client.sql("DELETE FROM parameters WHERE a = :a", Map.of("a", 1));
    client.sql("OPTIMIZE parameters WHERE p = :p", Map.of("p", "y"));
    client.sql("VACUUM parameters RETAIN ? HOURS DRY RUN", new Object[] {200});

    assertThat(rows("SELECT a FROM parameters VERSION AS OF 1 ORDER BY a"))
        .containsExactly(row(1), row(2));
    assertThat(rows("SELECT a FROM parameters WHERE a = ?", 3)).containsExactly(row(3));
  }

  @Test
  void anErrorStandsWhereTheUserWroteIt() {
    String statement = "SELECT :a AS first, nope";

    assertThatThrownBy(() -> rows(statement, Map.of("a", "a value longer than its name")))
        .isInstanceOfSatisfying(
            SparkThrowable.class,
            error -> {
              assertThat(error.getQueryContext()[0].startIndex())
                  .isEqualTo(statement.indexOf("nope"));
              assertThat(error.getQueryContext()[0].stopIndex()).isEqualTo(statement.length() - 1);
            });
  }

  @Test
  void aMissingParameterIsNamed() {
    assertThatThrownBy(() -> rows("SELECT :a, :b", Map.of("a", 1)))
        .isInstanceOfSatisfying(
            SparkThrowable.class,
            error -> {
              assertThat(error.getCondition()).isEqualTo("UNBOUND_SQL_PARAMETER");
              assertThat(error.getMessageParameters()).containsEntry("name", "b");
            });
  }

  @Test
  void parametersWorkInAScriptAndWithoutConnect() {
    assertThat(rows("BEGIN DECLARE x INT DEFAULT :a; SELECT x + 1; END", Map.of("a", 41)))
        .containsExactly(row(42));
    assertThat(EngineUnderTest.session().sql("SELECT :a", Map.of("a", 5)).collectAsList())
        .containsExactly(row(5));
  }

  private List<Row> rows(String statement, Map<String, Object> parameters) {
    return client.sql(statement, parameters).collectAsList();
  }

  private List<Row> rows(String statement, Object... parameters) {
    return client.sql(statement, parameters).collectAsList();
  }

  private static Row row(Object... values) {
    return org.apache.spark.sql.RowFactory.create(values);
  }
}
