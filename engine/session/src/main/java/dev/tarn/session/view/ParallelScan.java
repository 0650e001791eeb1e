package dev.tarn.session.view;

import dev.tarn.session.Result;
import dev.tarn.session.Threads;
import dev.tarn.session.result.BatchScan;
import dev.tarn.session.result.ColumnSlice;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Goes through batches of a result on a few threads.
final class ParallelScan {
  static final int WORKERS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 6);
  private static final Executor POOL = Threads.workers("tarn-view", WORKERS);

  private ParallelScan() {}

  /// Takes batches, on one thread at a time.
  interface Taker {
    /// Takes a batch.
    ///
    /// @param batch its number
    /// @param firstRow its first row in the result
    /// @param slices the wanted columns
    void take(int batch, long firstRow, List<ColumnSlice> slices);
  }

  /// Goes through batches and waits for the end. Tells the work each batch.
  ///
  /// @param result the rows
  /// @param columns which columns are read
  /// @param zone of moments in nested values
  /// @param batches their numbers
  /// @param work told each step
  /// @param takers makes a taker for each thread
  /// @return the takers
  static <T extends Taker> List<T> run(
      Result result,
      List<Integer> columns,
      ZoneId zone,
      int[] batches,
      Work work,
      Supplier<T> takers) {
    AtomicInteger next = new AtomicInteger();
    int threads = Math.clamp(batches.length, 1, WORKERS);
    List<T> made = new ArrayList<>();
    List<CompletableFuture<Void>> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      T taker = takers.get();
      made.add(taker);
      running.add(
          CompletableFuture.runAsync(
              () -> work(result, columns, zone, batches, work, next, taker), POOL));
    }
    join(CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)));
    return made;
  }

  private static void work(
      Result result,
      List<Integer> columns,
      ZoneId zone,
      int[] batches,
      Work work,
      AtomicInteger next,
      Taker taker) {
    work.check();
    try (BatchScan scan = BatchScan.open(result, columns, zone)) {
      scan.batches();
      for (int i = next.getAndIncrement(); i < batches.length; i = next.getAndIncrement()) {
        taker.take(batches[i], scan.firstRow(batches[i]), scan.read(batches[i]));
        work.step(1);
      }
    } catch (RuntimeException e) {
      next.set(batches.length);
      throw e;
    }
  }

  private static void join(CompletableFuture<Void> all) {
    try {
      all.join();
    } catch (CancellationException e) {
      throw e;
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }

  /// The numbers of the batches from one to before another.
  static int[] range(int from, int to) {
    int[] numbers = new int[Math.max(0, to - from)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = from + i;
    }
    return numbers;
  }
}
