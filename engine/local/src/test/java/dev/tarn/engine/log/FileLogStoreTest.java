package dev.tarn.engine.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLogStoreTest {
  private static final Configuration NONE = new Configuration(false);

  @TempDir Path table;
  private Path log;
  private final FileLogStore store = new FileLogStore(NONE);

  @BeforeEach
  void make() throws IOException {
    log = Files.createDirectories(table.resolve("_delta_log"));
  }

  @Test
  void aCommitIsWrittenWholeAndOnce() throws IOException {
    Path file = log.resolve("0.json");
    write(file, false, "{\"a\":1}", "{\"ü\":2}");

    assertThatThrownBy(() -> write(file, false, "{}"))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasContent("{\"a\":1}\n{\"ü\":2}\n");
    assertThat(table).isDirectoryContaining(path -> path.equals(log));
    assertThat(log.toFile().list()).containsExactly("0.json");
  }

  @Test
  void anOverwriteReplaces() throws IOException {
    Path file = log.resolve("_last_checkpoint");
    write(file, true, "old");
    write(file, true, "new");

    assertThat(file).hasContent("new\n");
  }

  @Test
  void aChecksumOfAnOlderFileOfTheNameGoes() throws IOException {
    Path stale = Files.writeString(log.resolve(".0.json.crc"), "of another");
    write(log.resolve("0.json"), false, "{}");

    assertThat(stale).doesNotExist();
  }

  @Test
  void actionsThatFailLeaveNothing() {
    Iterator<String> failing =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public String next() {
            throw new IllegalStateException("no more");
          }
        };

    assertThatThrownBy(() -> store.write(hadoop(log.resolve("0.json")), failing, false, NONE))
        .isInstanceOf(IllegalStateException.class);
    assertThat(log).isEmptyDirectory();
  }

  @Test
  void theFilesThatACommitAddsAreFound() throws IOException {
    Path data = Files.writeString(table.resolve("part a.parquet"), "rows");
    write(
        log.resolve("0.json"),
        false,
        "{\"add\":{\"path\":\"part%20a.parquet\"}}",
        "{\"add\":{\"path\":\"gone.parquet\"}}");

    assertThat(AddedFile.of("{\"add\":{\"path\":\"part%20a.parquet\"}}", table)).contains(data);
    assertThat(AddedFile.of("{\"add\":{\"path\":\"" + data.toUri() + "\"}}", table)).contains(data);
    assertThat(AddedFile.of("{\"add\":{\"path\":\"s3a://b/x\"}}", table)).isEmpty();
    assertThat(AddedFile.of("{\"remove\":{\"path\":\"x\"}}", table)).isEmpty();
  }

  @Test
  void ofManyThatWantOneNameOneGetsIt() throws Exception {
    assertThat(winners((fresh, target) -> AtomicName.give(fresh, target))).isEqualTo(50);
  }

  @Test
  void ofManyThatWantOneNameOneGetsItWhereThereAreNoLinks() throws Exception {
    assertThat(winners((fresh, target) -> AtomicName.giveUnderLock(fresh, target))).isEqualTo(50);
  }

  /// Gives a name.
  @FunctionalInterface
  private interface Giver {
    void give(Path fresh, Path target) throws IOException;
  }

  /// How often a name was got, by eight threads that try to get each of 50.
  private int winners(Giver giver) throws Exception {
    List<Future<Integer>> threads = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(8)) {
      for (int thread = 0; thread < 8; thread++) {
        int number = thread;
        threads.add(executor.submit(() -> tries(giver, number)));
      }
    }
    int won = 0;
    for (Future<Integer> thread : threads) {
      won += thread.get();
    }
    return won;
  }

  private int tries(Giver giver, int thread) {
    int won = 0;
    try {
      for (int name = 0; name < 50; name++) {
        Path fresh = Files.writeString(log.resolve(thread + "-" + name + ".tmp"), "t" + thread);
        try {
          giver.give(fresh, log.resolve(name + ".json"));
          won++;
        } catch (FileAlreadyExistsException e) {
          // Another had it.
        }
      }
      return won;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Path file, boolean overwrite, String... actions) throws IOException {
    store.write(hadoop(file), List.of(actions).iterator(), overwrite, NONE);
  }

  private static org.apache.hadoop.fs.Path hadoop(Path file) {
    return new org.apache.hadoop.fs.Path(file.toUri());
  }
}
