package dev.tarn.session.bench;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Measures the queries of a folder on the tables of another; see `docs/benchmarks/accelerator.sh`.
/// Arguments: port, token, folder for results, a name for this engine, the folder of tables, their
/// format, the folder of queries, rounds, and any settings of the session such as `a=b`.
///
/// Prints `NAME QUERY MILLISECONDS ROWS`, the median of the rounds after two that warm up, and the
/// first run of the first query as `first`.
public final class QueryBenchmark {
  private static final int WARM_UP = 2;

  private final Session session;
  private final ResultStore store;

  private QueryBenchmark(Session session, ResultStore store) {
    this.session = session;
    this.store = store;
  }

  /// Runs the measurement.
  ///
  /// @param arguments as told above
  public static void main(String[] arguments) throws IOException {
    ResultStore store = new ResultStore(Path.of(arguments[2]));
    Endpoint endpoint = Endpoint.local(Integer.parseInt(arguments[0]), arguments[1]);
    try (Session session = ConnectSession.open(endpoint, store)) {
      QueryBenchmark benchmark = new QueryBenchmark(session, store);
      for (String setting : Arrays.asList(arguments).subList(8, arguments.length)) {
        benchmark.run("SET " + setting);
      }
      benchmark.open(Path.of(arguments[4]), arguments[5]);
      benchmark.measure(arguments[3], Path.of(arguments[6]), Integer.parseInt(arguments[7]));
    }
  }

  private void open(Path tables, String format) throws IOException {
    for (Path table : children(tables)) {
      if (Files.isDirectory(table)) {
        run(
            "CREATE TEMPORARY VIEW %s USING %s OPTIONS (path '%s')"
                .formatted(table.getFileName(), format, table));
      }
    }
  }

  private void measure(String name, Path queries, int rounds) throws IOException {
    List<Path> files =
        children(queries).stream().filter(file -> file.toString().endsWith(".sql")).toList();
    long start = System.nanoTime();
    long rows = run(Files.readString(files.getFirst()));
    tell(name, "first", System.nanoTime() - start, rows);
    long[][] nanos = new long[files.size()][rounds];
    long[] counts = new long[files.size()];
    for (int round = -WARM_UP; round < rounds; round++) {
      for (int i = 0; i < nanos.length; i++) {
        String sql = Files.readString(files.get(i));
        start = System.nanoTime();
        counts[i] = run(sql);
        if (round >= 0) {
          nanos[i][round] = System.nanoTime() - start;
        }
      }
    }
    for (int i = 0; i < nanos.length; i++) {
      Arrays.sort(nanos[i]);
      String query = String.valueOf(files.get(i).getFileName()).replace(".sql", "");
      tell(name, query, nanos[i][rounds / 2], counts[i]);
    }
  }

  private static void tell(String name, String query, long nanos, long rows) {
    System.out.printf(Locale.ROOT, "%s %s %.1f %d%n", name, query, nanos / 1e6, rows);
  }

  private long run(String sql) {
    Execution execution = session.submit(Statement.of(sql));
    ExecutionState end = execution.done().join();
    if (!(end instanceof ExecutionState.Succeeded)) {
      throw new IllegalStateException(sql + ": " + end);
    }
    long rows = execution.result().map(result -> result.rowCount()).orElse(0L);
    store.delete(execution.id());
    return rows;
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
