package dev.tarn.workspace.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.workspace.history.TextVersion.Cause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalHistoryTest {
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  @TempDir private Path folder;

  @Test
  void severalOfOneFolderDoNotHinderEachOther() throws Exception {
    List<Thread> threads =
        IntStream.range(0, 4)
            .mapToObj(number ->
                Thread.ofVirtual()
                    .start(() -> {
                      LocalHistory own = new LocalHistory(folder);
                      for (int i = 0; i < 20; i++) {
                        keep(own, "file:" + number, "SELECT " + i);
                      }
                    }))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    for (int number = 0; number < 4; number++) {
      assertThat(new LocalHistory(folder).versions("file:" + number)).hasSize(20);
    }
  }

  private static void keep(LocalHistory history, String key, String text) {
    try {
      history.keep(key, text, Cause.TYPED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void versionsAreListedNewestFirstWithTheirTexts() throws IOException {
    LocalHistory history = new LocalHistory(folder);
    history.keep("file:a.sql", "SELECT 'ä😀'\n", Cause.OPENED);
    history.keep("file:a.sql", "SELECT 2\n", Cause.SAVED);
    assertThat(history.keep("file:a.sql", "SELECT 2\n", Cause.TYPED)).isFalse();
    List<TextVersion> versions = new LocalHistory(folder).versions("file:a.sql");
    assertThat(versions).extracting(TextVersion::cause).containsExactly(Cause.SAVED, Cause.OPENED);
    assertThat(history.text(versions.getLast())).isEqualTo("SELECT 'ä😀'\n");
  }

  @Test
  void theSameContentIsOnDiskOnce() throws IOException {
    LocalHistory history = new LocalHistory(folder);
    history.keep("file:a.sql", "SELECT 1", Cause.SAVED);
    history.keep("file:b.sql", "SELECT 1", Cause.SAVED);
    assertThat(texts()).isEqualTo(1);
  }

  @Test
  void aTextThatGetsAFileTakesItsVersionsAlong() throws IOException {
    LocalHistory history = new LocalHistory(folder);
    history.keep("document:1", "SELECT 1", Cause.TYPED);
    history.keep("document:1", "SELECT 2", Cause.TYPED);
    history.move("document:1", "file:a.sql");
    history.keep("file:a.sql", "SELECT 3", Cause.SAVED);
    assertThat(history.versions("document:1")).isEmpty();
    assertThat(history.versions("file:a.sql")).hasSize(3);
  }

  @Test
  void oldVersionsGoAndTheirRoomIsFreed() throws IOException {
    at(NOW.minus(Duration.ofDays(91))).keep("file:a.sql", "SELECT 'old'", Cause.SAVED);
    at(NOW.minus(Duration.ofDays(1))).keep("file:a.sql", "SELECT 'new'", Cause.SAVED);
    age();
    at(NOW).tidy(Duration.ofDays(90), Long.MAX_VALUE);
    assertThat(at(NOW).versions("file:a.sql")).hasSize(1);
    assertThat(texts()).isEqualTo(1);
  }

  @Test
  void theOldestGoUntilTheRestIsSmallEnough() throws IOException {
    Random random = new Random(1);
    for (int i = 5; i > 0; i--) {
      StringBuilder noise = new StringBuilder();
      random.ints(20_000, 'a', 'z').forEach(letter -> noise.append((char) letter));
      at(NOW.minus(Duration.ofDays(i))).keep("file:" + i, noise.toString(), Cause.SAVED);
    }
    age();
    at(NOW).tidy(Duration.ofDays(90), 30_000);
    assertThat(at(NOW).versions("file:1")).hasSize(1);
    assertThat(at(NOW).versions("file:2")).hasSize(1);
    assertThat(at(NOW).versions("file:4")).isEmpty();
    assertThat(texts()).isEqualTo(2);
  }

  @Test
  void manyVersionsOfOneTextAreBounded() throws IOException {
    LocalHistory history = new LocalHistory(folder);
    for (int i = 0; i < LocalHistory.MOST_VERSIONS + 5; i++) {
      history.keep("file:a.sql", "SELECT " + i, Cause.TYPED);
    }
    assertThat(history.versions("file:a.sql")).hasSize(LocalHistory.MOST_VERSIONS);
  }

  @Test
  void aDamagedTextIsSaidToBeDamaged() throws IOException {
    LocalHistory history = new LocalHistory(folder);
    history.keep("file:a.sql", "SELECT 1", Cause.SAVED);
    try (Stream<Path> files = Files.walk(folder.resolve("texts"))) {
      Path file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
      Files.writeString(file, "no zip");
    }
    TextVersion version = history.versions("file:a.sql").getFirst();
    assertThatThrownBy(() -> history.text(version)).isInstanceOf(IOException.class);
  }

  private LocalHistory at(Instant time) {
    return new LocalHistory(folder, Clock.fixed(time, ZoneOffset.UTC));
  }

  /// The contents were written by the real clock; make them old enough to be removed.
  private void age() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("texts"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofDays(1))));
      }
    }
  }

  private long texts() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("texts"))) {
      return files.filter(Files::isRegularFile).count();
    }
  }
}
