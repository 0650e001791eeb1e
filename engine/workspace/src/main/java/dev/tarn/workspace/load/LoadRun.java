package dev.tarn.workspace.load;

import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.Progress;
import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.table.TableHistory;
import dev.tarn.session.table.TableVersion;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A load that runs on an engine. [#run] blocks; all else may be called from any thread.
public final class LoadRun {
  private final LoadPlan plan;
  private final CompletableFuture<Boolean> breaks;
  private volatile @Nullable Execution now;
  private volatile boolean cancelled;

  /// Takes what is to be done.
  ///
  /// @param plan one that writes or registers a table
  public LoadRun(LoadPlan plan) {
    this(plan, CompletableFuture.completedFuture(false));
  }

  /// Takes what is to be done while the file is still looked through.
  ///
  /// @param plan one that writes or registers a table
  /// @param breaks comes true if values in quotes hold line breaks, which the plan does not know
  public LoadRun(LoadPlan plan, CompletableFuture<Boolean> breaks) {
    this.plan = plan;
    this.breaks = breaks;
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
    LoadScript script = LoadSql.of(breaks.join() ? plan.withBreaks() : plan);
    try {
      for (String statement : script.before()) {
        LoadOutcome broken = one(session, statement);
        if (broken != null) {
          return broken;
        }
      }
      LoadOutcome broken = one(session, script.main());
      return broken == null ? counted(session) : broken;
    } catch (SessionException e) {
      return new LoadOutcome.Failed(e.error(), script.main());
    }
  }

  /// Asks the engine to stop; [#run] then ends soon.
  public void cancel() {
    cancelled = true;
    breaks.complete(false);
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
