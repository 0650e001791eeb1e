package dev.tarn.ui.catalog.change;

import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.Progress;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.browse.CatalogSql;
import dev.tarn.session.browse.FactsReader;
import dev.tarn.session.browse.TableFacts;
import dev.tarn.ui.pane.Activity;
import dev.tarn.ui.pane.BackgroundWork;
import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Puts the files of a Delta table together and says what came of it; can be cancelled in the
/// status bar. For the window's thread.
final class TableOptimise {
  private final ChangeDesk desk;
  private final ChangePlace place;
  private final ChangeEcho echo;
  private final TableName table;
  private final ReadOnlyObjectWrapper<Activity> activity =
      new ReadOnlyObjectWrapper<>(new Activity(Strings.of("change.optimise.begins"), -1));
  private final BackgroundWork work;
  private @Nullable Execution execution;
  private boolean cancelled;

  /// How a table was and is.
  private record Outcome(ExecutionState state, TableFacts before, @Nullable TableFacts after) {}

  TableOptimise(ChangeDesk desk, ChangePlace place, ChangeEcho echo, TableName table) {
    this.desk = desk;
    this.place = place;
    this.echo = echo;
    this.table = table;
    this.work =
        new BackgroundWork(
            Strings.of("change.optimise.title", table.table()),
            activity.getReadOnlyProperty(),
            this::cancel);
  }

  void start() {
    desk.work().add(work);
    desk.background().run(this::run, this::ended, this::failed);
  }

  private Outcome run() {
    TableFacts before = FactsReader.read(place.session(), table);
    Execution started = place.session().submit(Statement.of(CatalogSql.optimize(table)));
    try (Execution.Subscription _ = started.listen(told -> FxThread.later(() -> tell(told)))) {
      FxThread.later(() -> took(started));
      ExecutionState state = started.done().join();
      TableFacts after =
          state instanceof ExecutionState.Succeeded
              ? FactsReader.read(place.session(), table)
              : null;
      return new Outcome(state, before, after);
    }
  }

  private void took(Execution started) {
    execution = started;
    if (cancelled) {
      started.cancel();
    }
  }

  private void cancel() {
    cancelled = true;
    activity.set(new Activity(Strings.of("change.optimise.cancelling"), -1));
    if (execution != null) {
      execution.cancel();
    }
  }

  private void tell(Execution told) {
    Progress progress = told.progress();
    if (!cancelled && progress.tasks() > 0) {
      activity.set(
          new Activity(
              Strings.of("change.optimise.tasks", progress.tasksDone(), progress.tasks()),
              (double) progress.tasksDone() / progress.tasks()));
    }
  }

  private void ended(Outcome outcome) {
    desk.work().remove(work);
    switch (outcome.state()) {
      case ExecutionState.Failed(var error) ->
          tell(
              Notice.Kind.FAILURE,
              Strings.of("change.optimise.failed", table.table()),
              error.message());
      case ExecutionState.Cancelled _ ->
          tell(
              Notice.Kind.INFORMATION,
              Strings.of("change.optimise.cancelled", table.table()),
              Strings.of("change.optimise.cancelled.hint"));
      case ExecutionState.Queued _,
          ExecutionState.Running _,
          ExecutionState.Streaming _,
          ExecutionState.Succeeded _ ->
          done(outcome.before(), outcome.after());
    }
  }

  private void done(TableFacts before, @Nullable TableFacts after) {
    if (after == null) {
      return;
    }
    boolean same = before.files().equals(after.files());
    tell(
        Notice.Kind.SUCCESS,
        Strings.of("change.optimise.done", table.table()),
        same
            ? Strings.of("change.optimise.same", after.files().orElse(0))
            : Strings.of(
                "change.optimise.figures",
                before.files().orElse(0),
                after.files().orElse(0),
                Quantities.bytes(before.bytes().orElse(0)),
                Quantities.bytes(after.bytes().orElse(0))));
    echo.tablesChanged(table.catalog(), table.schema());
  }

  private void failed(Throwable error) {
    desk.work().remove(work);
    tell(
        Notice.Kind.FAILURE,
        Strings.of("change.optimise.failed", table.table()),
        Troubles.words(error));
  }

  private void tell(Notice.Kind kind, String title, String detail) {
    desk.notices().show(Notice.of(kind, title, detail));
  }
}
