package dev.tarn.workspace.load;

import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.Progress;
import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.StatementError;
import dev.tarn.session.table.TableHistory;
import dev.tarn.session.table.TableVersion;
import dev.tarn.workspace.file.FileWords;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A load that runs on an engine. [#run] blocks; all else may be called from any thread.
public final class LoadRun {
  private final LoadPlan plan;
  private final QuoteCare care;
  private volatile @Nullable Execution now;
  private volatile boolean cancelled;

  /// Takes what is to be done.
  ///
  /// @param plan one that writes or registers a table
  /// @param quotes comes with what quotes do in the files, which the plan does not know
  /// @param scratch where files are written that the engine reads in their place
  public LoadRun(LoadPlan plan, CompletableFuture<Quotes> quotes, Scratch scratch) {
    this.plan = plan;
    this.care = new QuoteCare(quotes, scratch);
  }

  /// Does it. Blocks until the end.
  ///
  /// @param session whose temporary views are used; none else should use it
  /// @return how it ended
  public LoadOutcome run(Session session) {
    if (plan.mode() != LoadMode.CREATE) {
      return attempt(session);
    }
    Remnants remnants = Remnants.of(session, plan.table());
    LoadOutcome outcome = attempt(session);
    if (outcome instanceof LoadOutcome.Cancelled) {
      remnants.takeBack(session, plan.table());
    }
    if (!(outcome instanceof LoadOutcome.Loaded)) {
      remnants.remove();
    }
    return outcome;
  }

  private LoadOutcome attempt(Session session) {
    try (QuoteCare.Cared cared = care.of(plan, () -> cancelled)) {
      LoadScript script = LoadSql.of(cared.plan());
      for (String statement : script.before()) {
        LoadOutcome broken = one(session, statement);
        if (broken != null) {
          return broken;
        }
      }
      LoadOutcome broken = one(session, script.main());
      return broken == null ? counted(session) : broken;
    } catch (CancellationException e) {
      return new LoadOutcome.Cancelled();
    } catch (SessionException e) {
      return new LoadOutcome.Failed(e.error(), LoadSql.of(plan).main());
    } catch (IOException e) {
      return new LoadOutcome.Failed(error(e), LoadSql.of(plan).main());
    }
  }

  private static StatementError error(IOException wrong) {
    boolean data = wrong instanceof LoadException;
    return new StatementError(
        data ? StatementError.Kind.STATEMENT : StatementError.Kind.STORAGE,
        data ? String.valueOf(wrong.getMessage()) : FileWords.of(wrong),
        null,
        null,
        Map.of(),
        null,
        wrong.toString());
  }

  /// Asks the engine to stop; [#run] then ends soon.
  public void cancel() {
    cancelled = true;
    care.stop();
    Execution running = now;
    if (running != null) {
      running.cancel();
    }
  }

  /// Tells if [#cancel] was called.
  ///
  /// @return true from then on
  public boolean isCancelled() {
    return cancelled;
  }

  /// What the engine has read of the file.
  ///
  /// @return bytes
  public long bytesRead() {
    Execution running = now;
    return running == null
        ? 0
        : running.progress().stages().stream().mapToLong(Progress.Stage::inputBytes).sum();
  }

  private @Nullable LoadOutcome one(Session session, String statement) {
    if (cancelled) {
      return new LoadOutcome.Cancelled();
    }
    Execution execution = session.submit(Statement.of(statement));
    now = execution;
    if (cancelled) {
      execution.cancel();
    }
    return switch (execution.done().join()) {
      case ExecutionState.Failed failed -> new LoadOutcome.Failed(failed.error(), statement);
      case ExecutionState.Cancelled _ -> new LoadOutcome.Cancelled();
      default -> null;
    };
  }

  private LoadOutcome counted(Session session) {
    if (!plan.mode().writes()) {
      return new LoadOutcome.Loaded(-1, 0);
    }
    List<TableVersion> versions = TableHistory.read(session, plan.table(), 1);
    TableVersion last = versions.getFirst();
    long rows = last.counts().rowsAdded().orElse(0) + last.counts().rowsUpdated().orElse(0);
    if (!plan.rescues()) {
      return new LoadOutcome.Loaded(rows, 0);
    }
    long rescued = rescued(session, last.version());
    boolean fresh = plan.mode() == LoadMode.CREATE || plan.mode() == LoadMode.REPLACE;
    return new LoadOutcome.Loaded(
        rows, fresh ? rescued : Math.max(0, rescued - before(session, last.version() - 1)));
  }

  /// The version before may lack the column.
  private long before(Session session, long version) {
    try {
      return rescued(session, version);
    } catch (SessionException e) {
      return 0;
    }
  }

  private long rescued(Session session, long version) {
    String sql =
        "SELECT count(%s) FROM %s VERSION AS OF %d"
            .formatted(LoadSql.RESCUED, plan.table().exact(), version);
    Object count = session.ask(Statement.of(sql)).rows().getFirst().getFirst();
    return ((Number) Objects.requireNonNull(count)).longValue();
  }
}
