package dev.tarn.workspace.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.workspace.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDatabaseTest {
  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void nameFile() {
    file = folder.resolve("my lake ü 漢/state.db");
  }

  @Test
  void runsAreFoundAgainLastFirst() {
    HistoryEntry done =
        entry("1", "SELECT '100%'", HistoryEntry.State.SUCCEEDED, null, Instant.now());
    HistoryEntry failed =
        entry("2", "SELECT nothing_\n🙂", HistoryEntry.State.FAILED, "No column", Instant.EPOCH);
    try (StateDatabase database = new StateDatabase(file)) {
      database
          .history()
          .note(entry("1", "SELECT '100%'", HistoryEntry.State.RUNNING, null, done.started()));
      database.history().note(failed);
      database.history().note(done);
    }

    try (StateDatabase database = new StateDatabase(file)) {
      // The clock was set back between the two; their order is the order of the runs.
      assertThat(database.history().find("", 10).join()).containsExactly(failed, done);
      assertThat(database.history().find("select", 1).join()).containsExactly(failed);
      assertThat(database.history().find("0%", 10).join()).containsExactly(done);
      assertThat(database.history().find("g_", 10).join()).containsExactly(failed);
      database.history().clear();
      assertThat(database.history().find("", 10).join()).isEmpty();
      assertThat(database.notice()).isEmpty();
    }
  }

  @Test
  void aDamagedDatabaseIsKeptAsideAndMadeAnew() throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "no database at all, but more than a hundred bytes of text".repeat(50));
    try (StateDatabase database = new StateDatabase(file)) {
      HistoryEntry entry =
          entry("1", "SELECT 1", HistoryEntry.State.SUCCEEDED, null, Instant.now());
      database.history().note(entry).join();

      assertThat(database.history().find("", 10).join()).hasSize(1);
      assertThat(database.notice().orElseThrow()).contains("state.db.corrupt-1");
    }
    assertThat(file.resolveSibling("state.db.corrupt-1")).content().startsWith("no database");
  }

  @Test
  void whereNoDatabaseCanBeTheHistoryLivesWithTheProcess() throws IOException {
    Files.writeString(folder.resolve("my lake ü 漢"), "a file in the way");
    try (StateDatabase database = new StateDatabase(file)) {
      database
          .history()
          .note(entry("1", "SELECT 1", HistoryEntry.State.SUCCEEDED, null, Instant.now()))
          .join();
      assertThat(database.history().find("", 10).join()).hasSize(1);
      assertThat(database.notice().orElseThrow()).startsWith("The history is not kept: ");
    }
  }

  @Test
  void processesThatStartTogetherShareOneDatabase() throws Exception {
    List<Process> writers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      writers.add(
          JavaProcess.of(HistoryWriter.class, file.toString(), Integer.toString(i))
              .inheritIO()
              .start());
    }
    for (Process writer : writers) {
      assertThat(writer.waitFor()).isZero();
    }
    try (StateDatabase database = new StateDatabase(file)) {
      List<HistoryEntry> entries = database.history().find("", 1000).join();
      assertThat(entries).hasSize(60);
      // Each one's last run was still running when it ended.
      assertThat(entries).filteredOn(entry -> entry.state() == HistoryEntry.State.LOST).hasSize(3);
      assertThat(database.notice()).isEmpty();
    }
  }

  @Test
  void theNumberOfTheSchemaIsThatOfTheLastMigration() throws IOException {
    Path migrations =
        Path.of(System.getProperty("tarn.module"))
            .resolve("src/main/resources/dev/tarn/workspace/state/migrations");
    try (Stream<Path> files = Files.list(migrations)) {
      assertThat(files).hasSize(StateConnection.SCHEMA);
    }
  }

  static HistoryEntry entry(
      String id,
      String text,
      HistoryEntry.State state,
      @org.jspecify.annotations.Nullable String error,
      Instant started) {
    return new HistoryEntry(
        id,
        text,
        "{}",
        "Query 1",
        Instant.ofEpochMilli(started.toEpochMilli()),
        Duration.ofMillis(15),
        3,
        state,
        error);
  }
}
