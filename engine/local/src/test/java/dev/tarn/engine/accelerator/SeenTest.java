package dev.tarn.engine.accelerator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenTest {
  @BeforeAll
  static void makeTable() {
    Both.table("seen", "SELECT id AS a, id % 3 AS g, concat('ä', id) AS t FROM range(30)");
  }

  @Test
  void explainShowsThePartAndItsText() {
    Row plan = Both.fast().sql("EXPLAIN SELECT g, sum(a) FROM seen GROUP BY g").first();
    assertThat(plan.getString(0)).contains("Accelerated").contains("read_parquet").contains("sum(");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "FORMATTED", "EXTENDED"})
  void explainTellsWhatStaysInSpark(String form) {
    String mixed =
        " SELECT soundex(t), n FROM seen JOIN (SELECT g, count(*) AS n FROM seen GROUP BY g) c"
            + " ON c.g = seen.g ORDER BY a";
    assertThat(explained(Both.fast(), form + mixed))
        .contains("Accelerated")
        .containsOnlyOnce(
            "== Extended Information (Accelerator) ==\nStays in Spark: the function soundex.");
    assertThat(explained(Both.fast(), form + " SELECT g, sum(a) FROM seen GROUP BY g"))
        .contains("== Extended Information (Accelerator) ==\nNothing stays in Spark.");
    assertThat(explained(Both.fast(), form + " SELECT * FROM seen"))
        .contains("== Extended Information (Accelerator) ==\nNothing is handed over.");
    assertThat(explained(Both.spark(), form + mixed)).doesNotContain("Accelerat");
  }

  private static String explained(SparkSession session, String statement) {
    return session.sql("EXPLAIN " + statement).first().getString(0);
  }

  @Test
  void nothingIsHandedOverUnlessTheSessionSaysSo() {
    Row plan = Both.spark().sql("EXPLAIN SELECT g, sum(a) FROM seen GROUP BY g").first();
    assertThat(plan.getString(0)).doesNotContain("Accelerated");
  }

  @Test
  void theSwitchIsASettingOfTheSession() {
    var session = dev.tarn.engine.EngineUnderTest.session();
    Both.see("seen", dev.tarn.engine.EngineUnderTest.folder().resolve("accelerator tables/seen"));
    session.sql("SET tarn.accelerator.enabled = true");
    String query =
        "SELECT count(*), sum(a) FROM parquet.`%s`"
            .formatted(dev.tarn.engine.EngineUnderTest.folder().resolve("accelerator tables/seen"));
    assertThat(Both.accelerated(session.sql(query))).hasSize(1);
    session.sql("SET tarn.accelerator.enabled = false");
    assertThat(Both.accelerated(session.sql(query))).isEmpty();
  }

  @Test
  void aPlanTellsWhatKeptPartsOfItInSpark() {
    Dataset<Row> data = Both.fast().sql("SELECT soundex(t), max(a) FROM seen GROUP BY 1");
    assertThat(Both.accelerated(data)).isEmpty();
    assertThat(Refusals.reasons(Both.plan(data))).containsExactly("the function soundex");
  }

  @Test
  void whatKeptASubqueryOrTheTypeOfAColumnIsTold() {
    assertThat(reasons("SELECT max(a) FROM seen WHERE g < (SELECT max(soundex(t)) FROM seen)"))
        .containsExactly("the function soundex");
    assertThat(reasons("SELECT max(a), INTERVAL 1 DAY FROM seen")).hasSize(1);
    assertThat(reasons("SELECT g, sum(a) FROM seen GROUP BY g")).isEmpty();
  }

  private static java.util.Set<String> reasons(String query) {
    return Refusals.reasons(Both.plan(Both.fast().sql(query)));
  }

  @Test
  void aPartIsTakenWhereTheWholeCannotBe() {
    Dataset<Row> data =
        Both.fast()
            .sql(
                "SELECT soundex(cast(g AS string)), s FROM (SELECT g, sum(a) s FROM seen GROUP BY"
                    + " g) ORDER BY 2");
    assertThat(Both.accelerated(data)).hasSize(1);
    assertThat(Both.texts(data.collectAsList())).containsExactly("[0,135]", "[1,145]", "[2,155]");
  }

  @Test
  void verifyingAsksBothAndFindsTheSame() {
    Both.fast().conf().set("tarn.accelerator.verify", "true");
    try {
      long given = Accelerator.any().givenUp();
      assertThat(Both.fast().sql("SELECT g, sum(a) FROM seen GROUP BY g").collectAsList())
          .hasSize(3);
      assertThat(Accelerator.any().givenUp()).isEqualTo(given);
    } finally {
      Both.fast().conf().unset("tarn.accelerator.verify");
    }
  }

  @Test
  void theVerifierTellsRowsThatDiffer() {
    StructType schema =
        new StructType().add("a", DataTypes.LongType).add("d", DataTypes.DoubleType);
    InternalRow[] some = {row(1L, 0.1), row(2L, 0.3)};
    assertThat(
            Verifier.difference(some, new InternalRow[] {row(2L, 0.1 + 0.2), row(1L, 0.1)}, schema))
        .isEmpty();
    assertThat(Verifier.difference(some, new InternalRow[] {row(1L, 0.1)}, schema))
        .hasValueSatisfying(told -> assertThat(told).contains("2 rows").contains("(2, 0.3)"));
  }

  @Test
  void whereDuckDbDoesNotRunSparkDoes() {
    try (Duck broken = new Duck(java.nio.file.Path.of("/dev/null/none"), 1, 1 << 30)) {
      assertThat(broken.isUsable()).isTrue();
      for (int times = 0; times < 2; times++) {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(broken::connect))
            .hasMessageContaining("does not run on this system");
      }
      assertThat(broken.isUsable()).isFalse();
    }
  }

  private static InternalRow row(Object... values) {
    return new GenericInternalRow(List.of(values).toArray());
  }
}
