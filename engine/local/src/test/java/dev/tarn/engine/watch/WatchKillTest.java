package dev.tarn.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.engine.EngineUnderTest;
import dev.tarn.engine.OwnArguments;
import dev.tarn.testkit.KillMoment;
import dev.tarn.testkit.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.classic.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchKillTest {
  private static final int FILES = 30;

  @TempDir Path workspace;

  @Test
  void aKilledEngineLosesNoFileAndTakesNoneTwice() throws Exception {
    OwnArguments.use();
    Path folder = Files.createDirectory(workspace.resolve("in"));
    Path table = Files.createDirectories(workspace.resolve("table"));
    Path definition = workspace.resolve("watched/in.watch.json");
    Path kept = workspace.resolve(".tarn/watched/in.json");
    Files.createDirectories(definition.getParent());
    Files.createDirectories(kept.getParent());
    Files.writeString(kept, "{\"on\": true}");
    Files.writeString(
        definition,
        """
        {
          "id": "killed",
          "folder": "%s",
          "table": "delta.`%s`",
          "format": "json",
          "everySeconds": 1
        }
        """
            .formatted(folder, table));
    EngineUnderTest.sql("CREATE TABLE delta.`" + table + "` (id BIGINT)");
    write(folder, 0);

    try (KillMoment moment = KillMoment.in(List.of(table));
        TestEngine engine = TestEngine.start(workspace)) {
      write(folder, 1);
      // A data file is there; its commit is not, or only just.
      assertThat(moment.await(1, Duration.ofSeconds(60))).as(Files.readString(kept)).isPositive();
      engine.kill();
    }

    SparkSession session = EngineUnderTest.session();
    new Intake(session, Definition.read(definition)).take(file -> true, 1000);
    assertThat(
            session
                .sql("SELECT count(*), count(DISTINCT id) FROM delta.`" + table + "`")
                .collectAsList())
        .containsExactly(RowFactory.create(2L * FILES, 2L * FILES));
  }

  private static void write(Path folder, int batch) throws IOException {
    for (int file = 0; file < FILES; file++) {
      Files.writeString(
          folder.resolve(batch + "-" + file + ".json"),
          "{\"id\": " + (batch * FILES + file) + "}\n");
    }
  }
}
