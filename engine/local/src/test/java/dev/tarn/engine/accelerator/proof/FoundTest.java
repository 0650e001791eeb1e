package dev.tarn.engine.accelerator.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.engine.EngineUnderTest;
import java.nio.file.Path;
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
    contest = Contest.open(EngineUnderTest.FEW_ROWS);
    String place = folder.resolve("few").toString();
    contest
        .plain()
        .sql("SELECT id, CAST(id % 3 AS INT) AS k, concat('a', id) AS v FROM range(9)")
        .coalesce(1)
        .write()
        .parquet(place);
    contest.both(session -> session.read().parquet(place).createOrReplaceTempView("few"));
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
}
