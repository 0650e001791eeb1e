package dev.tarn.workspace.state;

import static dev.tarn.workspace.state.StateDatabaseTest.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.workspace.state.HistoryEntry.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryHistoryTest {
  @TempDir Path folder;
  private StateDatabase database;
  private QueryHistory history;

  @BeforeEach
  void openDatabase() {
    database = new StateDatabase(folder.resolve("state.db"));
    history = database.history();
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  @Test
  void pagesFollowEachOtherWithoutGapAlsoWhenNewRunsCome() {
    for (int i = 0; i < 25; i++) {
      history.note(entry("r" + i, "SELECT " + i, State.SUCCEEDED, null, Instant.now()));
    }
    List<HistoryEntry> first = history.page(HistorySearch.ALL, null, 10).join();
    history.note(entry("new", "SELECT 'new'", State.SUCCEEDED, null, Instant.now()));
    List<HistoryEntry> second = history.page(HistorySearch.ALL, first.getLast().id(), 10).join();
    List<HistoryEntry> third = history.page(HistorySearch.ALL, second.getLast().id(), 10).join();
    List<String> ids = new ArrayList<>();
    first.forEach(found -> ids.add(found.id()));
    second.forEach(found -> ids.add(found.id()));
    third.forEach(found -> ids.add(found.id()));
    assertThat(ids).hasSize(25).doesNotHaveDuplicates().startsWith("r24").endsWith("r0");
  }

  @Test
  void runsAreFoundByStateAndByTextOrTab() {
    history.note(entry("ok", "SELECT a_b FROM t", State.SUCCEEDED, null, Instant.now()));
    history.note(entry("bad", "SELECT axb FROM t", State.FAILED, "No", Instant.now()));
    history.note(entry("stop", "SELECT 3", State.CANCELLED, null, Instant.now()));
    assertThat(ids(new HistorySearch("A_B", Set.of()))).containsExactly("ok");
    assertThat(ids(new HistorySearch("", Set.of(State.FAILED, State.CANCELLED))))
        .containsExactly("stop", "bad");
    assertThat(ids(new HistorySearch("query 1", Set.of(State.FAILED)))).containsExactly("bad");
  }

  @Test
  void someRunsAreForgottenAndTheOthersStay() {
    history.note(entry("1", "SELECT 1", State.SUCCEEDED, null, Instant.now()));
    history.note(entry("2", "SELECT 2", State.SUCCEEDED, null, Instant.now()));
    history.delete(List.of("1", "no such run")).join();
    assertThat(ids(HistorySearch.ALL)).containsExactly("2");
  }

  @Test
  void runsOfCommandsAreTakenInWithTheNextLook() throws IOException {
    HistorySpool spool = new HistorySpool(folder.resolve("runs"));
    HistoryEntry run = entry("from-command", "SELECT 'é'", State.FAILED, "No", Instant.now());
    spool.note(run);
    Files.writeString(folder.resolve("runs/damaged.run"), "{");
    assertThat(history.page(HistorySearch.ALL, null, 10).join()).containsExactly(run);
    assertThat(folder.resolve("runs")).isEmptyDirectory();
    assertThat(ids(HistorySearch.ALL)).containsExactly("from-command");
  }

  @Test
  void whoListensHearsOfEachChange() throws InterruptedException {
    CountDownLatch heard = new CountDownLatch(2);
    try (var _ = history.listen(_ -> heard.countDown())) {
      history.note(entry("1", "SELECT 1", State.RUNNING, null, Instant.now()));
      history.clear();
      assertThat(heard.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private List<String> ids(HistorySearch search) {
    return history.page(search, null, 100).join().stream().map(HistoryEntry::id).toList();
  }
}
