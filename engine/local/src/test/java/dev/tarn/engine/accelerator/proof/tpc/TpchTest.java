package dev.tarn.engine.accelerator.proof.tpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.engine.EngineUnderTest;
import dev.tarn.engine.accelerator.proof.Contest;
import dev.tarn.engine.accelerator.proof.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TpchTest {
  @TempDir Path folder;

  /// Spark's answers are kept in a file, as finding them takes longer than all other tests of
  /// acceleration; `docs/soak/tpc.sh tpch 0.01` finds them anew.
  @Test
  void theQueriesAreAnsweredByDuckDbWhollyAndAsSparkDoes() throws IOException {
    Contest contest = Contest.open(EngineUnderTest.FEW_ROWS);
    Benchmark.TPCH.write(contest.plain(), "0.01", folder);
    Benchmark.TPCH.open(contest.fast(), folder, "parquet");
    Map<String, String> answers =
        Benchmark.TPCH.queries().entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, query -> answer(contest, query.getValue())));
    assertThat(answers).isEqualTo(Digest.kept("tpch/answers-0.01.txt"));
  }

  private static String answer(Contest contest, String sql) {
    Contest.Accelerated found = contest.accelerated(sql);
    assertThat(found.side()).as(sql).isEqualTo(Side.WHOLE);
    return Digest.of(found.answer(), Benchmark.ordered(sql));
  }
}
