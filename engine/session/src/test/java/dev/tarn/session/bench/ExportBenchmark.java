package dev.tarn.session.bench;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.Parameters;
import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.export.EngineExport;
import dev.tarn.session.export.ExportFormat;
import dev.tarn.session.export.ExportOptions;
import dev.tarn.session.export.ExportOrigin;
import dev.tarn.session.export.ExportOutcome;
import dev.tarn.session.export.ExportProgress;
import dev.tarn.session.export.ExportRows;
import dev.tarn.session.export.ExportTarget;
import dev.tarn.session.export.FileExport;
import dev.tarn.session.export.FileExport.Replace;
import dev.tarn.session.result.ResultStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Supplier;

/// Measures exports of a kept result; see `docs/benchmarks/export.sh`. Arguments: port, token, the
/// store of results, the output folder, a query, rounds.
public final class ExportBenchmark {
  private ExportBenchmark() {}

  /// Runs the measurement and leaves the rows as `rows.parquet` for the peers.
  ///
  /// @param arguments as told above
  public static void main(String[] arguments) {
    ResultStore store = new ResultStore(Path.of(arguments[2]));
    Path folder = Path.of(arguments[3]);
    try (Session session =
        ConnectSession.open(Endpoint.local(Integer.parseInt(arguments[0]), arguments[1]), store)) {
      Execution run = session.submit(Statement.of(arguments[4]));
      if (!(run.done().join() instanceof ExecutionState.Succeeded)) {
        throw new IllegalStateException(String.valueOf(run.state()));
      }
      ExportRows all = ExportRows.all(run.result().orElseThrow());
      for (int round = 0; round < Integer.parseInt(arguments[5]); round++) {
        tell("csv", () -> file(all, ExportFormat.CSV, folder.resolve("rows.csv")));
        tell("json", () -> file(all, ExportFormat.JSON, folder.resolve("rows.jsonl")));
        tell("arrow", () -> file(all, ExportFormat.ARROW, folder.resolve("rows.arrow")));
        tell(
            "parquet",
            () ->
                new EngineExport(session, store)
                    .write(
                        all,
                        run.id(),
                        new ExportTarget.ParquetFile(
                            folder.resolve("rows.parquet"), Replace.EXISTING),
                        new ExportProgress()));
      }
    }
  }

  private static ExportOutcome file(ExportRows rows, ExportFormat format, Path file) {
    return FileExport.write(
        format,
        rows,
        ExportOptions.in(ZoneOffset.UTC),
        new ExportOrigin("rows", "", Parameters.NONE, Instant.EPOCH),
        file,
        Replace.EXISTING,
        new ExportProgress());
  }

  private static void tell(String name, Supplier<ExportOutcome> export) {
    long start = System.nanoTime();
    ExportOutcome outcome = export.get();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (outcome instanceof ExportOutcome.Written written) {
      System.out.println(
          String.format(
              Locale.ROOT,
              "tarn %s: %d rows in %.2f s, %.0f MB",
              name,
              written.rows(),
              seconds,
              written.bytes() / 1e6));
    } else {
      throw new IllegalStateException(String.valueOf(outcome));
    }
  }
}
