package dev.tarn.session.trial;

import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.Position;
import dev.tarn.session.Progress;
import dev.tarn.session.Result;
import dev.tarn.session.RowLimit;
import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.StatementError;
import dev.tarn.session.TableName;
import dev.tarn.session.rewrite.ChangedText;
import dev.tarn.session.rewrite.WriteStatement;
import dev.tarn.session.rewrite.WrittenName;
import dev.tarn.session.table.ChangedRow;
import dev.tarn.session.table.DifferencePlan;
import dev.tarn.session.table.DifferencePlanner;
import dev.tarn.session.table.TableHistory;
import dev.tarn.session.table.VersionChanges;
import java.io.Serial;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Runs a write on a shallow clone of its table, so that what it changes is seen before it is done.
/// The clone's log is in a folder of its own, which is the caller's to remove; the table's files
/// are only read.
///
/// [#run] and [#narrow] block; all else may be called from any thread.
public final class WriteTrial {
  private final Statement statement;
  private final WriteStatement write;
  private final TableName clone;
  private final Consumer<String> forget;
  private volatile @Nullable Execution now;
  private volatile boolean cancelled;

  /// Takes what is to be tried.
  ///
  /// @param statement with its values
  /// @param write the same statement, read
  /// @param folder for the clone; not there yet
  /// @param forget deletes the kept rows of an execution
  public WriteTrial(
      Statement statement, WriteStatement write, Path folder, Consumer<String> forget) {
    this.statement = statement;
    this.write = write;
    this.clone = new TableName("lake", "delta", folder.toString().replace('\\', '/'));
    this.forget = forget;
  }

  /// Does it.
  ///
  /// @param session in which the statement would run
  /// @param told hears of each step and its progress
  /// @return how it ended
  public TrialOutcome run(Session session, BiConsumer<TrialStep, Progress> told) {
    try {
      told.accept(TrialStep.CLONING, Progress.NONE);
      WrittenName target = new WrittenName(write.parts(), session);
      Optional<WrittenName.Reason> refused = target.refusal();
      if (refused.isPresent()) {
        return new TrialOutcome.Refused(written(), refused.get());
      }
      TableName table = target.full();
      long version = version(session, table);
      session.ask(
          Statement.of(
              "CREATE TABLE %s SHALLOW CLONE %s VERSION AS OF %d"
                  .formatted(clone.exact(), table.exact(), version)));
      write(session, table, told);
      DifferencePlan plan =
          new DifferencePlanner(session, clone, List.of())
              .plan(0, version(session, clone), null, false);
      return new TrialOutcome.Previewed(
          table, version, compared(session, plan, null, step(TrialStep.COMPARING, told)));
    } catch (CancellationException e) {
      return new TrialOutcome.Cancelled();
    } catch (Placed e) {
      return new TrialOutcome.Failed(ofTable(e.error, e.error.position()));
    } catch (SessionException e) {
      return cancelled
          ? new TrialOutcome.Cancelled()
          : new TrialOutcome.Failed(ofTable(e.error(), write.place()));
    }
  }

  /// Reads rows of one kind, as far as the first answer had too few of them.
  ///
  /// @param session the same as before
  /// @param known the first answer
  /// @param kind of the rows, or null for all
  /// @return with other rows
  /// @throws SessionException if the engine cannot tell
  /// @throws CancellationException if it was stopped
  public VersionChanges narrow(
      Session session, VersionChanges known, ChangedRow.@Nullable Kind kind) {
    return compared(session, known.plan(), kind, _ -> {});
  }

  /// Asks the engine to stop; what blocks then ends soon.
  public void cancel() {
    cancelled = true;
    Execution running = now;
    if (running != null) {
      running.cancel();
    }
  }

  /// The newest version of a table.
  ///
  /// @param session any
  /// @param table a Delta table
  /// @return its number
  /// @throws SessionException if it cannot be read
  public static long version(Session session, TableName table) {
    return TableHistory.read(session, table, 1).getFirst().version();
  }

  private void write(Session session, TableName table, BiConsumer<TrialStep, Progress> told) {
    ChangedText changed = write.to(table, clone.exact());
    Statement tried = new Statement(changed.text(), statement.parameters(), RowLimit.NONE);
    try {
      submitted(session, tried, step(TrialStep.WRITING, told));
    } catch (SessionException e) {
      throw new Placed(changed.inOriginal(e.error()));
    }
  }

  private VersionChanges compared(
      Session session,
      DifferencePlan plan,
      ChangedRow.@Nullable Kind kind,
      Consumer<Progress> told) {
    Execution execution = submitted(session, Statement.of(plan.sql(kind)), told);
    try {
      Result rows = execution.result().orElseThrow();
      return VersionChanges.read(plan, rows);
    } finally {
      forget.accept(execution.id());
    }
  }

  private Execution submitted(Session session, Statement asked, Consumer<Progress> told) {
    if (cancelled) {
      throw new CancellationException();
    }
    told.accept(Progress.NONE);
    Execution execution = session.submit(asked);
    now = execution;
    if (cancelled) {
      execution.cancel();
    }
    try (Execution.Subscription _ = execution.listen(one -> told.accept(one.progress()))) {
      switch (execution.done().join()) {
        case ExecutionState.Failed failed -> throw new SessionException(failed.error());
        case ExecutionState.Cancelled _ -> throw new CancellationException();
        default -> {}
      }
    }
    return execution;
  }

  private static Consumer<Progress> step(TrialStep step, BiConsumer<TrialStep, Progress> told) {
    return progress -> told.accept(step, progress);
  }

  private String written() {
    return String.join(".", write.parts());
  }

  /// The user knows of no clone, so errors speak of the table.
  private StatementError ofTable(StatementError error, @Nullable Position place) {
    return new StatementError(
        error.kind(),
        plain(error.message()),
        error.condition(),
        error.sqlState(),
        Map.copyOf(error.parameters()),
        place,
        plain(error.detail()));
  }

  private String plain(String message) {
    String path = clone.table();
    return message
        .replace(clone.exact(), written())
        .replace("`spark_catalog`.`delta`.`" + path + "`", written())
        .replace("spark_catalog.delta.`" + path + "`", written())
        .replace("`delta`.`" + path + "`", written())
        .replace("delta.`" + path + "`", written())
        .replace("file:" + path, written())
        .replace(path, written());
  }

  /// The statement itself failed, at a place that is known.
  private static final class Placed extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;
    private final transient StatementError error;

    Placed(StatementError error) {
      super(error.message());
      this.error = error;
    }
  }
}
