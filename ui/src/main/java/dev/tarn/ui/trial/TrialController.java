package dev.tarn.ui.trial;

import dev.tarn.session.SessionException;
import dev.tarn.session.StatementError;
import dev.tarn.session.rewrite.WriteLook;
import dev.tarn.session.rewrite.WriteStatement;
import dev.tarn.session.table.ChangedRow;
import dev.tarn.session.table.VersionChanges;
import dev.tarn.session.trial.TrialOutcome;
import dev.tarn.session.trial.TrialStep;
import dev.tarn.session.trial.WriteTrial;
import dev.tarn.ui.sql.WriteOrder;
import dev.tarn.ui.text.Strings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// Tries a write, again if wanted, and runs it for real. For the window's thread.
final class TrialController {
  private final WriteOrder order;
  private final TrialDesk desk;
  private final ReadOnlyObjectWrapper<TrialState> state =
      new ReadOnlyObjectWrapper<>(new TrialState.Working(TrialStep.CLONING, 0, 0));
  private final BooleanProperty checking = new SimpleBooleanProperty();
  private @Nullable Try current;
  private boolean closed;

  /// One try, with its clone.
  private record Try(WriteTrial trial, Path folder) {}

  TrialController(WriteOrder order, TrialDesk desk) {
    this.order = order;
    this.desk = desk;
  }

  ReadOnlyObjectProperty<TrialState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Tells if it is being looked whether the table has changed.
  BooleanProperty checkingProperty() {
    return checking;
  }

  /// Tries the write on a new clone.
  void start() {
    drop();
    state.set(new TrialState.Working(TrialStep.CLONING, 0, 0));
    desk.background()
        .run(
            () -> WriteStatement.of(order.statement().text()),
            look -> {
              switch (look) {
                case WriteLook.Write(WriteStatement write) -> start(write);
                case WriteLook.Other(WriteLook.Reason reason) ->
                    state.set(
                        new TrialState.Failed(Strings.of("trial.cannot"), TrialWords.of(reason)));
              }
            },
            this::failed);
  }

  private void start(WriteStatement write) {
    if (closed) {
      return;
    }
    Path clone = desk.folders().fresh();
    Try mine = new Try(new WriteTrial(order.statement(), write, clone, desk.forget()), clone);
    current = mine;
    desk.background()
        .run(
            () ->
                mine.trial()
                    .run(
                        order.sessions().ready(),
                        (step, progress) ->
                            desk.window()
                                .execute(() ->
                                    working(
                                        mine,
                                        new TrialState.Working(
                                            step, progress.tasks(), progress.tasksDone())))),
            outcome -> ended(mine, outcome),
            error -> {
              remove(mine);
              if (mine.equals(current)) {
                failed(error);
              }
            });
  }

  /// Asks for rows of one kind.
  void narrow(ChangedRow.@Nullable Kind kind) {
    Try mine = current;
    TrialOutcome.Previewed outcome = known().orElse(null);
    if (mine == null || outcome == null) {
      return;
    }
    desk.background()
        .run(
            () -> mine.trial().narrow(order.sessions().ready(), outcome.changes(), kind),
            changes -> narrowed(mine, outcome, changes),
            error -> {
              if (mine.equals(current) && !(error instanceof CancellationException)) {
                failed(error);
              }
            });
  }

  private void narrowed(Try mine, TrialOutcome.Previewed outcome, VersionChanges changes) {
    if (!mine.equals(current) || known().isEmpty()) {
      return;
    }
    TrialOutcome.Previewed other =
        new TrialOutcome.Previewed(outcome.table(), outcome.version(), changes);
    state.set(
        state.get() instanceof TrialState.Older(_, long version)
            ? new TrialState.Older(other, version)
            : new TrialState.Known(other));
  }

  private Optional<TrialOutcome.Previewed> known() {
    return switch (state.get()) {
      case TrialState.Known(var outcome) -> Optional.of(outcome);
      case TrialState.Older(var outcome, _) -> Optional.of(outcome);
      default -> Optional.empty();
    };
  }

  /// Stops the try.
  void stop() {
    Try mine = current;
    if (mine != null) {
      mine.trial().cancel();
    }
  }

  /// Runs the write if the table is still the one that was tried on.
  ///
  /// @param then closes the box, before the write begins
  void runForReal(Runnable then) {
    if (!(state.get() instanceof TrialState.Known(var outcome)) || checking.get()) {
      return;
    }
    checking.set(true);
    desk.background()
        .run(
            () -> WriteTrial.version(order.sessions().ready(), outcome.table()),
            version -> {
              checking.set(false);
              if (closed) {
                return;
              }
              if (version == outcome.version()) {
                runAnyway(then);
              } else {
                state.set(new TrialState.Older(outcome, version));
              }
            },
            error -> {
              checking.set(false);
              failed(error);
            });
  }

  /// Runs the write, whatever the table is now.
  void runAnyway(Runnable then) {
    then.run();
    order.run().run();
  }

  /// Ends all and removes the clone.
  void close() {
    closed = true;
    drop();
  }

  private void drop() {
    Try old = current;
    current = null;
    if (old != null) {
      old.trial().cancel();
      boolean runs = state.get() instanceof TrialState.Working;
      if (!runs) {
        remove(old);
      }
    }
  }

  private void remove(Try old) {
    desk.background()
        .run(
            () -> {
              desk.folders().remove(old.folder());
              return true;
            },
            _ -> {},
            _ -> {});
  }

  private void working(Try mine, TrialState.Working now) {
    if (mine.equals(current) && state.get() instanceof TrialState.Working) {
      state.set(now);
    }
  }

  private void ended(Try mine, TrialOutcome outcome) {
    if (!mine.equals(current)) {
      remove(mine);
      return;
    }
    if (!(outcome instanceof TrialOutcome.Previewed)) {
      current = null;
      remove(mine);
    }
    state.set(
        switch (outcome) {
          case TrialOutcome.Previewed known -> new TrialState.Known(known);
          case TrialOutcome.Cancelled _ -> new TrialState.Stopped();
          case TrialOutcome.Failed(StatementError error) ->
              new TrialState.Failed(Strings.of("trial.failed"), TrialWords.of(error));
          case TrialOutcome.Refused refused ->
              new TrialState.Failed(Strings.of("trial.cannot"), TrialWords.of(refused));
        });
  }

  private void failed(Throwable error) {
    String reason =
        error instanceof SessionException known
            ? known.error().message()
            : String.valueOf(error.getMessage());
    state.set(new TrialState.Failed(Strings.of("trial.failed"), reason));
  }
}
