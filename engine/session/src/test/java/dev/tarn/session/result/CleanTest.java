package dev.tarn.session.result;

import static dev.tarn.session.result.NumbersAssert.hasNumbers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanTest {
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);

  @TempDir private Path temporary;

  private ResultStore store() {
    return new ResultStore(temporary, Disk.REAL, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /// Leaves a result of an earlier run, and tells its size.
  private long kept(String id, Duration age) throws IOException {
    Path folder = Files.createDirectories(temporary.resolve(id));
    Files.createDirectories(folder.resolve("rows"));
    Streams.write(folder.resolve(".lock"), new byte[0]);
    Streams.write(folder.resolve("rows").resolve("part-00000.arrow"), Streams.file(0, 1, 100));
    new ResultMeta(id, NOW, ResultMeta.State.COMPLETE, 100, Streams.NUMBERS).write(folder);
    Files.setLastModifiedTime(ResultMeta.file(folder), FileTime.from(NOW.minus(age)));
    return ResultFolder.size(folder);
  }

  @Test
  void oldResultsGo() throws IOException {
    long size = kept("old", Duration.ofDays(8));
    kept("young", Duration.ofDays(6));
    kept("of-tomorrow", Duration.ofDays(-1));
    assertThat(store().clean(WEEK, Long.MAX_VALUE)).isEqualTo(size);
    assertThat(temporary.resolve("old")).doesNotExist();
    assertThat(temporary.resolve("young")).exists();
    assertThat(temporary.resolve("of-tomorrow")).exists();
  }

  @Test
  void theOldestGoUntilTheRestIsSmallEnough() throws IOException {
    for (int day = 1; day <= 5; day++) {
      kept("day-" + day, Duration.ofDays(day));
    }
    long size = ResultFolder.size(temporary.resolve("day-1"));
    assertThat(store().clean(WEEK, 3 * size)).isEqualTo(2 * size);
    assertThat(temporary.resolve("day-5")).doesNotExist();
    assertThat(temporary.resolve("day-4")).doesNotExist();
    assertThat(temporary.resolve("day-3")).exists();
  }

  @Test
  void resultsThatAreToBeKeptStayWhateverTheirAgeAndOthersMakeRoomForThem() throws IOException {
    long pinned = kept("pinned", Duration.ofDays(90));
    long older = kept("day-2", Duration.ofDays(2));
    long younger = kept("day-1", Duration.ofDays(1));
    assertThat(store().clean(WEEK, pinned + younger, Set.of("pinned"))).isEqualTo(older);
    assertThat(store().has("pinned")).isTrue();
    assertThat(store().has("day-2")).isFalse();
    assertThat(store().has("day-1")).isTrue();
  }

  @Test
  void resultsInUseStay() throws IOException {
    kept("open", Duration.ofDays(9));
    ResultStore store = store();
    Result open = store.open("open").orElseThrow();
    ResultWriter writer = store.create("written");
    writer.schema(Streams.NUMBERS);
    writer.append(Streams.numbers(0, 10));
    assertThat(store.clean(Duration.ZERO, 0)).isZero();
    assertThat(store().clean(Duration.ZERO, 0)).as("by another store").isZero();
    assertThat(store.delete("written")).isFalse();
    hasNumbers(open, 100);
    hasNumbers(writer.result(), 10);
    writer.complete();
    try (RowReader reader = writer.result().open()) {
      assertThat(store.delete("written")).isFalse();
      NumbersAssert.isNumber(reader, 9);
    }
    assertThat(store.delete("written")).isTrue();
    assertThat(writer.result().rowCount()).isZero();
    assertThat(temporary.resolve("written")).doesNotExist();
    hasNumbers(open, 100);
  }

  @Test
  void resultsThatNobodyKnowsAnyMoreGo() throws IOException {
    ResultStore store = store();
    forget(store);
    long freed = 0;
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (freed == 0 && System.nanoTime() < deadline) {
      System.gc();
      freed = store.clean(WEEK, 0);
    }
    assertThat(freed).isPositive();
    assertThat(temporary.resolve("forgotten")).doesNotExist();
  }

  private static void forget(ResultStore store) {
    ResultWriter writer = store.create("forgotten");
    writer.schema(Streams.NUMBERS);
    writer.complete();
  }

  @Test
  void resultsInUseByAnotherProcessStay() throws IOException, InterruptedException {
    kept("shared", Duration.ofDays(9));
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                temporary.toString(),
                "shared")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("open");
      ResultStore store = store();
      assertThat(store.clean(WEEK, 0)).isZero();
      assertThat(store.delete("shared")).isFalse();
      hasNumbers(store.open("shared").orElseThrow(), 100);
      other.getOutputStream().close();
      assertThat(other.waitFor()).isZero();
      assertThat(lines.readLine()).isEqualTo("100");
    } finally {
      other.destroyForcibly();
    }
  }

  /// Opens a result and holds it until its input ends.
  static final class OtherProcess {
    public static void main(String[] arguments) throws IOException {
      Result result = new ResultStore(Path.of(arguments[0])).open(arguments[1]).orElseThrow();
      System.out.println("open");
      while (System.in.read() >= 0) {
        // Nothing comes.
      }
      System.out.println(result.rowCount());
    }
  }

  @Test
  void halfMadeFoldersGoAfterAWhile() throws IOException {
    Path half = Files.createDirectory(temporary.resolve("half"));
    Files.setLastModifiedTime(half, FileTime.from(NOW));
    assertThat(store().clean(Duration.ZERO, 0)).isZero();
    assertThat(half).exists();
    Files.setLastModifiedTime(half, FileTime.from(NOW.minus(Duration.ofHours(1))));
    store().clean(Duration.ZERO, 0);
    assertThat(half).doesNotExist();
  }

  @Test
  void aStoreWithoutAFolderIsClean() {
    assertThat(new ResultStore(temporary.resolve("none")).clean(WEEK, 0)).isZero();
  }
}
