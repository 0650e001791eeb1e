package dev.tarn.session.result;

import static dev.tarn.session.result.NumbersAssert.hasNumbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.session.Result;
import dev.tarn.session.SessionException;
import dev.tarn.session.StatementError.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is left of a result after a crash, a power cut or a mishap.
class CrashTest {
  private static final int BATCHES = 2;
  private static final int ROWS = 5;

  @TempDir private Path temporary;

  private byte[] whole() {
    return Streams.file(0, BATCHES, ROWS);
  }

  /// Makes the files that a killed process leaves, or that one which ended left.
  private Path left(String id, ResultMeta.State state, byte[] part) throws IOException {
    Path folder = Files.createDirectories(temporary.resolve(id));
    Files.createDirectories(folder.resolve("rows"));
    Streams.write(folder.resolve(".lock"), new byte[0]);
    long rows = state == ResultMeta.State.OPEN ? 0 : (long) BATCHES * ROWS;
    new ResultMeta(id, Instant.EPOCH, state, rows, Streams.NUMBERS).write(folder);
    Streams.write(folder.resolve("rows").resolve("part-00000.arrow"), part);
    return folder;
  }

  @Test
  void aFileCutOffAnywhereHasTheRowsOfItsWholeBatches() throws IOException {
    byte[] whole = whole();
    Path part = left("cut", ResultMeta.State.OPEN, whole).resolve("rows/part-00000.arrow");
    long last = 0;
    for (int length = 0; length <= whole.length; length++) {
      Streams.write(part, Arrays.copyOf(whole, length));
      Result result = new ResultStore(temporary).open("cut").orElseThrow();
      assertThat(result.isComplete()).isFalse();
      assertThat(result.rowCount() % ROWS).isZero();
      assertThat(result.rowCount()).isGreaterThanOrEqualTo(last);
      if (result.rowCount() > last) {
        last = result.rowCount();
        hasNumbers(result, last);
      }
    }
    assertThat(last).isEqualTo(BATCHES * ROWS);
  }

  @Test
  void zerosThatAPowerCutLeftAreNoRows() throws IOException {
    byte[] whole = whole();
    ResultStore store = new ResultStore(temporary);
    for (int length = 600; length < whole.length; length += 8) {
      byte[] zeros = whole.clone();
      Arrays.fill(zeros, length, zeros.length, (byte) 0);
      left("zeros", ResultMeta.State.OPEN, zeros);
      try {
        Result result = store.open("zeros").orElseThrow();
        assertThat(result.rowCount() % ROWS).isZero();
        store.delete("zeros");
      } catch (SessionException e) {
        assertThat(e.error().kind()).isEqualTo(Kind.STORAGE);
      }
    }
  }

  @Test
  void anEndedResultThatLostRowsIsDamagedAndKeptAside() throws IOException {
    byte[] whole = whole();
    left("damaged", ResultMeta.State.COMPLETE, Arrays.copyOf(whole, whole.length / 2));
    ResultStore store = new ResultStore(temporary);
    assertThatThrownBy(() -> store.open("damaged"))
        .isInstanceOfSatisfying(
            SessionException.class, e -> assertThat(e.error().kind()).isEqualTo(Kind.STORAGE))
        .hasMessageContaining("it had 10 rows")
        .hasMessageContaining("damaged.damaged-1");
    assertThat(temporary.resolve("damaged.damaged-1").resolve("rows")).isDirectory();
    assertThat(store.open("damaged")).isEmpty();
    left("damaged", ResultMeta.State.COMPLETE, new byte[3]);
    assertThatThrownBy(() -> store.open("damaged")).hasMessageContaining("damaged.damaged-2");
  }

  @Test
  void garbageIsDamage() throws IOException {
    byte[] garbage = whole();
    Arrays.fill(garbage, garbage.length / 2, garbage.length / 2 + 200, (byte) 0x5A);
    left("rows", ResultMeta.State.COMPLETE, garbage);
    left(
        "head",
        ResultMeta.State.OPEN,
        "no arrow file".repeat(9).getBytes(StandardCharsets.US_ASCII));
    Files.writeString(
        ResultMeta.file(left("meta", ResultMeta.State.COMPLETE, whole())), "{\"version\":1");
    Files.writeString(
        ResultMeta.file(left("future", ResultMeta.State.COMPLETE, whole())), "{\"version\":9}");
    for (String id : new String[] {"rows", "head", "meta", "future"}) {
      assertThatThrownBy(() -> new ResultStore(temporary).open(id))
          .as(id)
          .isInstanceOf(SessionException.class)
          .hasMessageContaining("damaged");
      assertThat(temporary.resolve(id + ".damaged-1")).isDirectory();
    }
  }

  @Test
  void everyFlippedByteIsRefusedOrHarmless() throws IOException {
    byte[] whole = whole();
    Path part = left("flip", ResultMeta.State.OPEN, whole).resolve("rows/part-00000.arrow");
    for (int i = 0; i < whole.length; i++) {
      byte[] flipped = whole.clone();
      flipped[i] = (byte) ~flipped[i];
      Streams.write(part, flipped);
      try {
        StoredFiles.open(temporary.resolve("flip")).ifPresent(CrashTest::readAll);
      } catch (DamagedException e) {
        assertThat(e).hasMessageNotContaining("null");
      }
    }
  }

  private static void readAll(Result result) {
    try (var reader = result.open()) {
      for (long row = 0; row < Math.min(10, result.rowCount()); row++) {
        try {
          reader.value(row, 0);
          reader.value(row, 1);
        } catch (java.io.UncheckedIOException | IndexOutOfBoundsException e) {
          assertThat(e).isNotNull();
        }
      }
    }
  }

  @Test
  void aResultThatWasNeverBegunIsNone() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("early"));
    assertThat(new ResultStore(temporary).open("early")).isEmpty();
    Streams.write(folder.resolve(".lock"), new byte[0]);
    assertThat(new ResultStore(temporary).open("early")).isEmpty();
  }
}
