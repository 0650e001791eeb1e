package dev.tarn.workspace.bench;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.workspace.load.DayOrder;
import dev.tarn.workspace.load.LoadFiles;
import dev.tarn.workspace.load.LoadMode;
import dev.tarn.workspace.load.LoadOutcome;
import dev.tarn.workspace.load.LoadPlan;
import dev.tarn.workspace.load.LoadRun;
import dev.tarn.workspace.load.LoadSample;
import dev.tarn.workspace.load.Quotes;
import dev.tarn.workspace.load.Scratch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/// Loads a CSV file into a Delta table: as Add data does it, and as one does it in Spark, with
/// inferred types.
///
/// Arguments: port, token, a folder, a query whose rows become the file, rounds. The file is left
/// in the folder as `rows.csv`. Prints one line per measurement.
final class LoadBenchmark {
  private static final TableName TABLE = new TableName("lake", "default", "loaded");

  private final Session session;
  private final Path folder;
  private final Path file;

  private LoadBenchmark(Session session, Path folder) {
    this.session = session;
    this.folder = folder;
    this.file = folder.resolve("rows.csv");
  }

  /// Runs.
  ///
  /// @param arguments see above
  /// @throws IOException if the file cannot be written
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[2]);
    Endpoint endpoint = Endpoint.local(Integer.parseInt(arguments[0]), arguments[1]);
    try (Session session =
        ConnectSession.open(endpoint, new ResultStore(folder.resolve("results")))) {
      LoadBenchmark benchmark = new LoadBenchmark(session, folder);
      benchmark.write(arguments[3]);
      for (int round = 0; round < Integer.parseInt(arguments[4]); round++) {
        benchmark.tarn();
        benchmark.spark();
      }
    }
  }

  private void write(String query) throws IOException {
    Path parts = folder.resolve("parts");
    run(
        "INSERT OVERWRITE DIRECTORY '"
            + parts
            + "' USING csv OPTIONS (header 'true') SELECT /*+ COALESCE(1) */ * FROM ("
            + query
            + ")");
    try (var found = Files.list(parts)) {
      Path part = found.filter(each -> each.toString().endsWith(".csv")).findFirst().orElseThrow();
      Files.move(part, file);
    }
    System.out.printf(Locale.ROOT, "file: %.0f MB%n", Files.size(file) / 1e6);
  }

  private void tarn() throws IOException {
    long start = System.nanoTime();
    Scratch scratch = new Scratch(folder.resolve("scratch"));
    LoadSample sample = new LoadFiles(scratch, () -> session).read(file, DayOrder.DAY_FIRST);
    double looked = seconds(start);
    LoadPlan plan =
        new LoadPlan(
            sample.source(),
            sample.columns(),
            TABLE,
            LoadMode.CREATE,
            List.of(),
            LoadPlan.Misfits.RESCUE);
    LoadOutcome outcome = new LoadRun(plan, quotes(sample), scratch).run(session);
    System.out.printf(
        Locale.ROOT,
        "tarn: looked at in %.2f s, all in %.2f s, %s%n",
        looked,
        seconds(start),
        outcome);
    run("DROP TABLE loaded");
  }

  /// The window looks through the file as soon as it shows its sample.
  private static CompletableFuture<Quotes> quotes(LoadSample sample) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return sample.quotes(() -> false);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private void spark() {
    long start = System.nanoTime();
    run(
        "CREATE OR REPLACE TEMPORARY VIEW inferred USING csv OPTIONS (path '"
            + file
            + "', header 'true', inferSchema 'true')");
    double inferred = seconds(start);
    run("CREATE TABLE loaded USING delta AS SELECT * FROM inferred");
    System.out.printf(
        Locale.ROOT, "spark: inferred in %.2f s, all in %.2f s%n", inferred, seconds(start));
    run("DROP TABLE loaded");
  }

  private void run(String sql) {
    session.ask(Statement.of(sql));
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
