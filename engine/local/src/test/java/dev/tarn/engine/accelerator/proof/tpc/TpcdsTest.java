package dev.tarn.engine.accelerator.proof.tpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.engine.EngineUnderTest;
import dev.tarn.engine.accelerator.proof.Contest;
import dev.tarn.engine.accelerator.proof.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TpcdsTest {
  /// Has two million rows at each scale, so that writing it takes longer than all of the queries:
  /// those that read it are left to `docs/soak/tpc.sh`.
  private static final String LARGE = "customer_demographics";

  @TempDir Path folder;

  /// Spark's answers are kept in a file; `docs/soak/tpc.sh tpcds 0.01` finds them anew.
  @Test
  void theQueriesAreAnsweredWithTheHelpOfDuckDbAndAsSparkDoes() throws IOException {
    Contest contest = Contest.open(EngineUnderTest.FEW_ROWS);
    TpcdsTables.write(
        contest.plain(), 0.01, folder, table -> !table.getName().equalsIgnoreCase(LARGE));
    Benchmark.TPCDS.open(contest.fast(), folder, "parquet");
    Map<String, String> answers = new TreeMap<>();
    Map<String, String> right = Digest.kept("tpcds/answers-0.01.txt");
    Benchmark.TPCDS
        .queries()
        .forEach((name, query) -> {
          if (query.contains(LARGE)) {
            right.remove(name);
          } else {
            answers.put(name, answer(contest, query));
          }
        });
    assertThat(answers).hasSizeGreaterThan(80).isEqualTo(right);
  }

  private static String answer(Contest contest, String sql) {
    Contest.Accelerated found = contest.accelerated(sql);
    assertThat(found.side()).as(sql).isIn(Side.WHOLE, Side.PARTLY);
    return Digest.of(found.answer(), Benchmark.ordered(sql));
  }
}
