package dev.tarn.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.engine.EngineUnderTest;
import dev.tarn.engine.OwnArguments;
import dev.tarn.testkit.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
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

    try (WatchService changes = workspace.getFileSystem().newWatchService();
        TestEngine engine = TestEngine.start(workspace)) {
      table.register(changes, StandardWatchEventKinds.ENTRY_CREATE);
      write(folder, 1);
      // A data file is there; its commit is not, or only just.
      assertThat(changes.poll(60, TimeUnit.SECONDS)).as(Files.readString(kept)).isNotNull();
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
