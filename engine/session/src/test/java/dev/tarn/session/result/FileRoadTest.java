package dev.tarn.session.result;

import static dev.tarn.session.result.NumbersAssert.hasNumbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import dev.tarn.session.SessionException;
import dev.tarn.session.StatementError.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRoadTest {
  @TempDir private Path temporary;

  private ResultStore store;
  private ResultWriter writer;
  private Result result;

  @BeforeEach
  void begin() {
    store = new ResultStore(temporary);
    writer = store.create("parts");
    writer.schema(Streams.NUMBERS);
    result = writer.result();
  }

  private long part(int number, long from, int batches, int rowsPerBatch) {
    byte[] bytes = Streams.file(from, batches, rowsPerBatch);
    Streams.write(writer.folder().resolve("part-0000" + number + ".arrow"), bytes);
    return bytes.length;
  }

  private void done(int number, long from, int batches, int rowsPerBatch) {
    long bytes = part(number, from, batches, rowsPerBatch);
    writer.grew(new PartGrowth(number, batches, (long) batches * rowsPerBatch, bytes, true));
  }

  @Test
  void rowsOfALaterPartWaitForAllEarlierParts() {
    done(1, 30, 2, 10);
    assertThat(result.rowCount()).isZero();
    done(2, 50, 1, 10);
    assertThat(result.rowCount()).isZero();
    done(0, 0, 3, 10);
    hasNumbers(result, 60);
    writer.complete();
    hasNumbers(result, 60);
    assertThat(result.byteCount()).isGreaterThan(2000);
    hasNumbers(new ResultStore(temporary).open("parts").orElseThrow(), 60);
  }

  @Test
  void aPartIsReadWhileItGrows() throws IOException {
    byte[] whole = Streams.file(0, 4, 100);
    Path file = writer.folder().resolve("part-00000.arrow");
    PartScan scan = new PartScan(Streams.write(temporary.resolve("whole.arrow"), whole), 0);
    BatchIndex index = new BatchIndex();
    scan.advance(Long.MAX_VALUE, index);
    try (RowReader reader = result.open()) {
      for (int batch = 0; batch < 4; batch++) {
        BatchIndex.Batch place = index.view().batch(batch);
        int end = (int) (place.offset() + place.headLength() + place.bodyLength());
        // Some bytes of the next batch are there already, but not told of.
        Streams.write(file, Arrays.copyOf(whole, Math.min(whole.length, end + 100)));
        writer.grew(new PartGrowth(0, batch + 1, (batch + 1) * 100L, end, false));
        assertThat(result.rowCount()).isEqualTo((batch + 1) * 100L);
        hasNumbers(reader, batch * 100L, (batch + 1) * 100L);
      }
      Streams.write(file, whole);
      writer.grew(new PartGrowth(0, 4, 400, whole.length, true));
      writer.complete();
      hasNumbers(reader, 0, 400);
    }
  }

  @Test
  void aGrowingPartShowsWhenItsTurnComes() {
    long bytes = part(1, 10, 2, 10);
    writer.grew(new PartGrowth(1, 2, 20, bytes, false));
    assertThat(result.rowCount()).isZero();
    done(0, 0, 1, 10);
    assertThat(result.rowCount()).isEqualTo(30);
    writer.grew(new PartGrowth(1, 2, 20, bytes, true));
    done(2, 30, 1, 5);
    hasNumbers(result, 35);
  }

  @Test
  void partsWithoutRowsAndPartsNeverToldOfAreNoGap() {
    done(0, 0, 0, 0);
    done(2, 0, 2, 10);
    assertThat(result.rowCount()).isZero();
    writer.complete();
    hasNumbers(result, 20);
    hasNumbers(new ResultStore(temporary).open("parts").orElseThrow(), 20);
  }

  @Test
  void aCancelledResultKeepsTheRowsInFrontOfTheFirstGap() {
    done(0, 0, 1, 10);
    long bytes = part(1, 10, 1, 10);
    writer.grew(new PartGrowth(1, 1, 10, bytes, false));
    done(3, 0, 1, 10);
    writer.abandon();
    hasNumbers(result, 20);
    Result kept = new ResultStore(temporary).open("parts").orElseThrow();
    assertThat(kept.isComplete()).isFalse();
    hasNumbers(kept, 20);
  }

  @Test
  void manyPartsNeedFewOpenFiles() {
    for (int part = 0; part < 10; part++) {
      done(part, part * 10L, 1, 10);
    }
    writer.complete();
    try (RowReader reader = result.open()) {
      for (int round = 0; round < 3; round++) {
        hasNumbers(reader, 0, 100);
      }
    }
  }

  @Test
  void whatWasToldAndWhatIsThereMustAgree() throws IOException {
    long bytes = part(0, 0, 1, 10);
    assertThatThrownBy(() -> writer.grew(new PartGrowth(0, 2, 20, bytes, true)))
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> {
              assertThat(e.error().kind()).isEqualTo(Kind.INTERNAL);
              assertThat(e).hasMessageContaining("was to have 20 rows, but has 10");
            });
    ResultWriter other = store.create("other");
    other.schema(Streams.NUMBERS);
    Files.writeString(
        other.folder().resolve("part-00000.arrow"), "no arrow", StandardOpenOption.CREATE_NEW);
    assertThatThrownBy(() -> other.grew(new PartGrowth(0, 1, 1, 8, false)))
        .isInstanceOf(SessionException.class)
        .hasMessageContaining("is no Arrow file");
  }

  @Test
  void discardingFreesTheSpaceEvenIfFilesAreOpen() throws IOException {
    done(0, 0, 100, 100);
    try (RowReader reader = result.open()) {
      hasNumbers(reader, 0, 1);
      writer.discard();
      assertThat(result.rowCount()).isZero();
      assertThat(result.byteCount()).isZero();
      assertThatThrownBy(() -> reader.value(5000, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }
    assertThat(writer.folder()).doesNotExist();
    assertThat(store.open("parts")).isEmpty();
  }
}
