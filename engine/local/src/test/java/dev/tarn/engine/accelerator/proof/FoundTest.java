package dev.tarn.engine.accelerator.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.engine.EngineUnderTest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Queries that once were answered wrongly.
class FoundTest {
  @TempDir static Path folder;

  private static Contest contest;

  @BeforeAll
  static void makeATable() {
    contest = Contest.open(settings());
    String place = folder.resolve("few").toString();
    contest
        .plain()
        .sql(
            "SELECT id, CAST(id % 3 AS INT) AS k, concat('a', id) AS v, CAST('-0.' || repeat('9',"
                + " 38) AS DECIMAL(38,38)) AS w FROM range(9)")
        .coalesce(1)
        .write()
        .parquet(place);
    contest.both(session -> session.read().parquet(place).createOrReplaceTempView("few"));
  }

  private static Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>(EngineUnderTest.FEW_ROWS);
    settings.put("spark.sql.adaptive.enabled", "false");
    return settings;
  }

  /// What Spark computes in its tasks from rows of DuckDB, without compiled code.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT reverse(b.v) FROM few a JOIN (SELECT max(v) AS v, count(DISTINCT k) AS n FROM few)"
            + " b ON a.k = b.n",
        "SELECT reverse(b.v) FROM few b LEFT JOIN (SELECT min(v) AS v FROM few) a ON a.v = 'a'",
        "(SELECT max(id), true FROM few) EXCEPT (SELECT bround(min(id), 1), true FROM few)"
      })
  void partsOfDuckDbAndPartsOfSparkMakeOneAnswer(String sql) {
    assertThat(contest.ask(sql, false).difference()).isEmpty();
  }

  /// Without compiled code Spark goes on after what is unknown, as after what is true.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT count(*) FROM few WHERE id + 5 > nullif(k, 0) AND 2.5D = id / k",
        "SELECT count(*) FROM few a JOIN few b ON a.id = b.id AND a.id + b.k > nullif(a.k, 0) AND"
            + " 2.5D = b.id / a.k"
      })
  void anErrorAfterAnUnknownConditionIsNotLost(String sql) {
    Contest.Outcome outcome = contest.ask(sql, false);
    assertThat(outcome.difference()).isEmpty();
    assertThat(outcome.right()).isInstanceOf(Answer.Failure.class);
    assertThat(outcome.side()).isEqualTo(Side.FALLBACK);
  }

  /// Spark rounds decimals to 34 digits where it changes their sign.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT max(abs(w)) FROM few",
        "SELECT max(-w) FROM few",
        "SELECT count(*) FROM few WHERE abs(w) > 0.5",
        "SELECT max(abs(CAST(w * 2 AS DECIMAL(38,37)))) FROM few"
      })
  void decimalsOfManyDigitsLoseTheirSignAsInSpark(String sql) {
    assertThat(contest.ask(sql, false).difference()).isEmpty();
  }
}
