package dev.tarn.session.export;

import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.Progress;
import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.export.FileExport.Replace;
import dev.tarn.session.result.ResultStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// Lets the local engine write rows in formats that Spark writes: it reads them where Tarn keeps
/// them.
public final class EngineExport {
  /// A setting by which an engine tells that it knows kept results by name.
  private static final String CATALOG = "spark.sql.catalog.results";

  private static final String TASKS = "spark.sql.leafNodeDefaultParallelism";

  private final Session session;
  private final ResultStore store;

  /// Takes who works.
  ///
  /// @param session on the engine that is to write
  /// @param store where results are kept, and where the engine looks for them
  public EngineExport(Session session, ResultStore store) {
    this.session = session;
    this.store = store;
  }

  /// Writes rows. Blocks until they are there or it has failed.
  ///
  /// @param rows what is written
  /// @param executionId the execution whose result they are of; null for a view of one
  /// @param target where they go
  /// @param progress told how far it is, and asked if it is to stop
  /// @return how it ended
  public ExportOutcome write(
      ExportRows rows, @Nullable String executionId, ExportTarget target, ExportProgress progress) {
    Path place = place(target);
    try {
      requireLocal();
      return run(rows, executionId, target, progress);
    } catch (CancellationException e) {
      return new ExportOutcome.Cancelled();
    } catch (SessionException e) {
      return new ExportOutcome.Failed(String.valueOf(e.getMessage()), e.error().detail());
    } catch (IOException e) {
      return FileExport.failed(place, e);
    }
  }

  private ExportOutcome run(
      ExportRows rows, @Nullable String executionId, ExportTarget target, ExportProgress progress)
      throws IOException {
    return switch (target) {
      case ExportTarget.ParquetFile to -> {
        try (ParquetPart part = ParquetPart.file(to.file(), to.replace());
            KeptRows kept = KeptRows.of(rows, executionId, store, progress)) {
          // Several tasks write side by side; one alone would use one core.
          String hint = "/*+ COALESCE(" + session.setting(TASKS) + ") */";
          execute(part.insert(kept.select(hint, KeptRows.Intervals.AS_THEY_ARE)), progress);
          session.joinParquet(part.folder());
          yield part.finish(rows.count());
        }
      }
      case ExportTarget.ParquetFolder to -> {
        try (ParquetPart part = ParquetPart.folder(to.folder());
            KeptRows kept = KeptRows.of(rows, executionId, store, progress)) {
          execute(part.insert(kept.select("", KeptRows.Intervals.AS_THEY_ARE)), progress);
          yield part.finish(rows.count());
        }
      }
      case ExportTarget.DeltaTable to -> {
        try (KeptRows kept = KeptRows.of(rows, executionId, store, progress)) {
          execute(create(to, kept), progress);
          yield new ExportOutcome.Written(to.name(), rows.count(), 0, 0);
        }
      }
    };
  }

  private static String create(ExportTarget.DeltaTable table, KeptRows kept) {
    return (table.replace() == Replace.EXISTING ? "CREATE OR REPLACE TABLE " : "CREATE TABLE ")
        + SqlNames.path(table.name())
        + " USING delta "
        + (kept.hasOddNames() ? "TBLPROPERTIES ('delta.columnMapping.mode' = 'name') " : "")
        + "AS "
        + kept.select("", KeptRows.Intervals.AS_TEXT);
  }

  private static Path place(ExportTarget target) {
    return switch (target) {
      case ExportTarget.ParquetFile to -> to.file();
      case ExportTarget.ParquetFolder to -> to.folder();
      case ExportTarget.DeltaTable to -> Path.of(to.name());
    };
  }

  private void requireLocal() throws ExportException {
    try {
      session.setting(CATALOG);
    } catch (SessionException e) {
      if (e.error().kind() == dev.tarn.session.StatementError.Kind.ENGINE_LOST) {
        throw e;
      }
      throw new ExportException(
          "The local engine writes Parquet and Delta; this session runs on another one. Choose"
              + " CSV, JSON, Excel or Arrow.",
          e);
    }
  }

  private void execute(String statement, ExportProgress progress) {
    Execution execution = session.submit(Statement.of(statement));
    progress.onCancel(execution::cancel);
    try (Execution.Subscription _ = execution.listen(now -> told(now.progress(), progress))) {
      ExecutionState end = execution.done().join();
      switch (end) {
        case ExecutionState.Failed failed -> throw new SessionException(failed.error());
        case ExecutionState.Cancelled _ -> throw new CancellationException();
        default -> {}
      }
    }
  }

  private static void told(Progress engine, ExportProgress progress) {
    if (engine.tasks() > 1) {
      progress.at((double) engine.tasksDone() / engine.tasks());
    }
  }
}
