package dev.tarn.session.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrencyTest {
  private static final int BATCHES = 300;
  private static final int ROWS = 200;

  @TempDir private Path temporary;

  @Test
  void manyReadWhileOneWrites() {
    ResultWriter writer = new ResultStore(temporary).create("busy");
    writer.schema(Streams.NUMBERS);
    Result result = writer.result();
    CountDownLatch first = new CountDownLatch(1);
    List<CompletableFuture<Long>> readers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int seed = i;
      readers.add(CompletableFuture.supplyAsync(() -> readUntilComplete(result, first, seed)));
    }
    for (int batch = 0; batch < BATCHES; batch++) {
      writer.append(Streams.numbers((long) batch * ROWS, ROWS));
      first.countDown();
    }
    writer.complete();
    for (CompletableFuture<Long> reader : readers) {
      assertThat(reader.join()).isGreaterThanOrEqualTo(100);
    }
    assertThat(result.rowCount()).isEqualTo((long) BATCHES * ROWS);
  }

  private static long readUntilComplete(Result result, CountDownLatch first, int seed) {
    Random random = new Random(seed);
    long reads = 0;
    try (RowReader reader = result.open()) {
      first.await();
      boolean complete = false;
      while (!complete) {
        complete = result.isComplete();
        long rows = result.rowCount();
        NumbersAssert.isNumber(reader, rows - 1);
        for (int i = 0; i < 100; i++) {
          NumbersAssert.isNumber(reader, random.nextLong(rows));
          reads++;
        }
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return reads;
  }

  @Test
  void anInterruptedReaderReadsOn() {
    ResultWriter writer = new ResultStore(temporary).create("interrupted");
    writer.schema(Streams.NUMBERS);
    writer.append(Streams.numbers(0, 10));
    writer.append(Streams.numbers(10, 10));
    try (RowReader reader = writer.result().open()) {
      NumbersAssert.isNumber(reader, 0);
      Thread.currentThread().interrupt();
      try {
        reader.value(10, 0);
      } catch (java.io.UncheckedIOException e) {
        assertThat(e).hasCauseInstanceOf(java.nio.channels.ClosedByInterruptException.class);
      }
      assertThat(Thread.interrupted()).isTrue();
      NumbersAssert.isNumber(reader, 15);
      NumbersAssert.isNumber(reader, 5);
    }
  }
}
