package dev.tarn.session.bench;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.session.table.DifferencePlan;
import dev.tarn.session.table.DifferencePlanner;
import dev.tarn.session.table.DifferenceSize;
import dev.tarn.session.table.TableHistory;
import dev.tarn.session.table.TableReader;
import dev.tarn.session.table.TableVersion;
import dev.tarn.session.table.VersionChanges;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Compares two versions of a table, and reads the versions of one with many.
///
/// Arguments: port, token, folder for results, then any of `run SQL`, `compare
/// SCHEMA.TABLE:FROM-TO`, `query SQL` (a peer's query of the same), `history SCHEMA.TABLE`. Prints
/// one line per measurement.
final class HistoryBenchmark {
  private static final int FIRST = 201;
  private static final int EVERY = 1_000_000;

  private final Session session;
  private final ResultStore store;

  private HistoryBenchmark(Session session, ResultStore store) {
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
      HistoryBenchmark benchmark = new HistoryBenchmark(session, store);
      for (int i = 3; i < arguments.length; i += 2) {
        benchmark.step(arguments[i], arguments[i + 1]);
      }
    }
  }

  private void step(String verb, String argument) {
    switch (verb) {
      case "run" -> store.delete(run(argument).id());
      case "compare" -> compare(argument);
      case "query" -> query(argument);
      case "history" -> history(table(argument));
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

  private void compare(String argument) {
    String[] parts = argument.split("[:-]", 3);
    TableName table = table(parts[0]);
    long start = System.nanoTime();
    List<TableVersion> versions = TableHistory.read(session, table, FIRST);
    DifferencePlan plan =
        new DifferencePlanner(session, table, versions)
            .plan(Long.parseLong(parts[1]), Long.parseLong(parts[2]), null, false);
    double planned = seconds(start);
    Execution execution = run(plan.sql(null));
    VersionChanges changes = VersionChanges.read(plan, execution.result().orElseThrow());
    DifferenceSize size = plan.size();
    System.out.printf(
        Locale.ROOT,
        "tarn %s by %s: +%d ~%d -%d, %d rows shown, %s files read; planned in %.2f s, all in %.2f"
            + " s%n",
        argument,
        plan.keys(),
        changes.inserted(),
        changes.updated(),
        changes.deleted(),
        changes.rows().size(),
        size == null ? "all" : String.valueOf(size.files()),
        planned,
        seconds(start));
    store.delete(execution.id());
  }

  private void query(String sql) {
    long start = System.nanoTime();
    Execution execution = run(sql);
    System.out.printf(
        Locale.ROOT,
        "plain SQL: %d rows in %.2f s%n",
        execution.result().orElseThrow().rowCount(),
        seconds(start));
    store.delete(execution.id());
  }

  private void history(TableName table) {
    long start = System.nanoTime();
    int columns = TableReader.read(session, table).columns().size();
    double page = seconds(start);
    start = System.nanoTime();
    List<TableVersion> first = TableHistory.read(session, table, FIRST);
    double newest = seconds(start);
    start = System.nanoTime();
    int all = TableHistory.read(session, table, EVERY).size();
    double every = seconds(start);
    start = System.nanoTime();
    long files = session.statistics(table).orElseThrow().files();
    System.out.printf(
        Locale.ROOT,
        "%s: page of %d columns in %.2f s, newest %d versions in %.2f s, all %d in %.2f s, figures"
            + " of %d files in %.2f s%n",
        table.sql(),
        columns,
        page,
        first.size(),
        newest,
        all,
        every,
        files,
        seconds(start));
  }

  private static TableName table(String name) {
    String[] parts = name.split("\\.", 2);
    return new TableName("lake", parts[0], parts[1]);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
