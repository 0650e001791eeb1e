package dev.tarn.session.bench;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.session.text.CellText;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/// Fetches a table through Tarn's client into a result store, and jumps to random rows of it.
///
/// Arguments: port, token, folder for results, then any of `run SQL`, `fetch TABLE`, `jumps N`
/// (rows of the last fetch). Prints one line per measurement.
final class FetchBenchmark {
  private static final int ROWS_ON_SCREEN = 40;

  private final Session session;
  private final ResultStore store;

  private FetchBenchmark(Session session, ResultStore store) {
    this.session = session;
    this.store = store;
  }

  /// Runs.
  ///
  /// @param arguments see above
  public static void main(String[] arguments) {
    ResultStore store = new ResultStore(Path.of(arguments[2]));
    Endpoint endpoint = Endpoint.local(Integer.parseInt(arguments[0]), arguments[1]);
    try (Session session = ConnectSession.open(endpoint, store)) {
      FetchBenchmark benchmark = new FetchBenchmark(session, store);
      for (int i = 3; i < arguments.length; i += 2) {
        benchmark.step(arguments[i], arguments[i + 1]);
      }
    }
  }

  private void step(String verb, String argument) {
    switch (verb) {
      case "run" -> store.delete(run(argument).id());
      case "fetch" -> fetch(argument);
      case "jumps" -> jumps(argument);
      default -> throw new IllegalArgumentException(verb);
    }
  }

  private Execution run(String sql) {
    Execution execution = session.submit(Statement.of(sql));
    ExecutionState end = execution.done().join();
    if (!(end instanceof ExecutionState.Succeeded)) {
      throw new IllegalStateException(sql + ": " + end);
    }
    return execution;
  }

  private void fetch(String table) {
    resetPeak();
    long start = System.nanoTime();
    Execution execution = run("SELECT * FROM " + table);
    double seconds = (System.nanoTime() - start) / 1e9;
    Result result = execution.result().orElseThrow();
    System.out.printf(
        Locale.ROOT,
        "tarn fetch %s: %d rows in %.2f s, %.0f rows/s, %d MB on disk, heap peak %d MB%n",
        table,
        result.rowCount(),
        seconds,
        result.rowCount() / seconds,
        result.byteCount() >> 20,
        heapPeak() >> 20);
    store.delete(execution.id());
  }

  private void jumps(String table) {
    resetPeak();
    Execution execution = run("SELECT * FROM " + table);
    Result result = execution.result().orElseThrow();
    Random random = new Random(1);
    long[] nanos = new long[1000];
    try (RowReader reader = result.open()) {
      for (int i = 0; i < 200; i++) {
        screen(result, reader, random.nextLong(result.rowCount() - ROWS_ON_SCREEN));
      }
      for (int i = 0; i < nanos.length; i++) {
        long row = random.nextLong(result.rowCount() - ROWS_ON_SCREEN);
        long start = System.nanoTime();
        screen(result, reader, row);
        nanos[i] = System.nanoTime() - start;
      }
    }
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "tarn jumps over %d rows of %s: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, most %.2f ms, heap"
            + " peak %d MB%n",
        result.rowCount(),
        table,
        nanos[500] / 1e6,
        nanos[950] / 1e6,
        nanos[990] / 1e6,
        nanos[999] / 1e6,
        heapPeak() >> 20);
    store.delete(execution.id());
  }

  /// Reads and formats what a grid shows.
  private static long screen(Result result, RowReader reader, long first) {
    CellText texts = CellText.in(ZoneOffset.UTC).shortened(200);
    long length = 0;
    for (long row = first; row < first + ROWS_ON_SCREEN; row++) {
      for (int column = 0; column < result.schema().size(); column++) {
        length +=
            texts.text(reader.value(row, column), result.schema().column(column).type()).length();
      }
    }
    return length;
  }

  private static void resetPeak() {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /// The sum of the pools' peaks: never less than the true peak.
  private static long heapPeak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
