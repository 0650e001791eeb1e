package dev.tarn.engine.accelerator.proof.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.engine.EngineUnderTest;
import dev.tarn.engine.accelerator.proof.Answer;
import dev.tarn.engine.accelerator.proof.Contest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MixedFilesTest {
  @TempDir static Path folder;

  private static Contest contest;

  @BeforeAll
  static void openSessions() {
    contest = Contest.open(EngineUnderTest.FEW_ROWS);
  }

  static Stream<Mix> mixes() {
    return Mixes.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("mixes")
  void filesThatDifferAreReadAsSparkReadsThem(Mix mix) throws IOException {
    List<Path> files = mix.write(contest.plain(), folder.resolve(mix.name()));
    Answer right = null;
    for (List<Path> order : List.of(files, files.reversed())) {
      String[] paths = order.stream().map(Path::toString).toArray(String[]::new);
      contest.both(session ->
          session.read().schema(mix.schema()).parquet(paths).createOrReplaceTempView("mixed"));
      String sql = "SELECT *, count(*) AS n FROM mixed GROUP BY ALL";
      right = right == null ? Answer.of(contest.plain(), sql) : right;
      assertThat(contest.compare(right, sql, false).difference())
          .as("%s, files in the order %s", mix.name(), order)
          .isEmpty();
    }
  }
}
