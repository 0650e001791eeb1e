package dev.tarn.engine.accelerator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.engine.EngineUnderTest;
import dev.tarn.engine.OwnArguments;
import dev.tarn.testkit.KillMoment;
import dev.tarn.testkit.TestEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.spark.sql.connect.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpillKillTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path workspace;

  @Test
  void whatAProcessSpilledThatWasKilledIsGoneAtTheNextStart() throws Exception {
    OwnArguments.use();
    Path spills = Files.createDirectories(workspace.resolve(".tarn/tmp/accelerator"));
    Process spiller = spiller(spills);
    try (KillMoment moment = KillMoment.in(List.of(spills))) {
      assertThat(moment.await(3, PATIENCE)).isGreaterThanOrEqualTo(3);
    } finally {
      spiller.destroyForcibly().waitFor();
    }
    assertThat(spills).isNotEmptyDirectory();

    try (TestEngine engine = TestEngine.start(workspace)) {
      assertThat(spills).doesNotExist();
      try (SparkSession session = EngineUnderTest.connect(engine.port(), engine.token())) {
        session.sql("SET tarn.accelerator.enabled = true").collect();
        session.range(1000).write().parquet(workspace.resolve("numbers").toString());
        String query = "SELECT sum(id) FROM parquet.`" + workspace.resolve("numbers") + "`";
        assertThat(session.sql("EXPLAIN " + query).first().getString(0)).contains("Accelerated");
        assertThat(session.sql(query).first().getLong(0)).isEqualTo(499_500);
        assertThat(spills).isEmptyDirectory();
      }
    }
    assertThat(spills).doesNotExist();
  }

  private static Process spiller(Path spills) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "@" + TestEngine.argumentFile(),
            Spiller.class.getName(),
            spills.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
