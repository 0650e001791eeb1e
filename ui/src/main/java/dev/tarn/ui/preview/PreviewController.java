package dev.tarn.ui.preview;

import dev.tarn.session.SessionException;
import dev.tarn.session.StatementError;
import dev.tarn.session.preview.PreviewOutcome;
import dev.tarn.session.preview.PreviewStep;
import dev.tarn.session.preview.WritePreview;
import dev.tarn.session.rewrite.WriteLook;
import dev.tarn.session.rewrite.WriteStatement;
import dev.tarn.session.table.ChangedRow;
import dev.tarn.session.table.VersionChanges;
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
final class PreviewController {
  private final WriteOrder order;
  private final PreviewDesk desk;
  private final ReadOnlyObjectWrapper<PreviewState> state =
      new ReadOnlyObjectWrapper<>(new PreviewState.Working(PreviewStep.CLONING, 0, 0));
  private final BooleanProperty checking = new SimpleBooleanProperty();
  private @Nullable Try current;
  private boolean closed;

  /// One try, with its clone.
  private record Try(WritePreview preview, Path folder) {}

  PreviewController(WriteOrder order, PreviewDesk desk) {
    this.order = order;
    this.desk = desk;
  }

  ReadOnlyObjectProperty<PreviewState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Tells if it is being looked whether the table has changed.
  BooleanProperty checkingProperty() {
    return checking;
  }

  /// Tries the write on a new clone.
  void start() {
    drop();
    state.set(new PreviewState.Working(PreviewStep.CLONING, 0, 0));
    desk.background()
        .run(
            () -> WriteStatement.of(order.statement().text()),
            look -> {
              switch (look) {
                case WriteLook.Write(WriteStatement write) -> start(write);
                case WriteLook.Other(WriteLook.Reason reason) ->
                    state.set(
                        new PreviewState.Failed(
                            Strings.of("preview.cannot"), PreviewWords.of(reason)));
              }
            },
            this::failed);
  }

  private void start(WriteStatement write) {
    if (closed) {
      return;
    }
    Path clone = desk.folders().fresh();
    Try mine =
        new Try(new WritePreview(order.statement(), write, clone, desk.forget()), clone);
    current = mine;
    desk.background()
        .run(
            () ->
                mine.preview()
                    .run(
                        order.sessions().ready(),
                        (step, progress) ->
                            desk.window()
                                .execute(() ->
                                    working(
                                        mine,
                                        new PreviewState.Working(
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
    PreviewOutcome.Previewed outcome = known().orElse(null);
    if (mine == null || outcome == null) {
      return;
    }
    desk.background()
        .run(
            () -> mine.preview().narrow(order.sessions().ready(), outcome.changes(), kind),
            changes -> narrowed(mine, outcome, changes),
            error -> {
              if (mine.equals(current) && !(error instanceof CancellationException)) {
                failed(error);
              }
            });
  }

  private void narrowed(Try mine, PreviewOutcome.Previewed outcome, VersionChanges changes) {
    if (!mine.equals(current) || known().isEmpty()) {
      return;
    }
    PreviewOutcome.Previewed other =
        new PreviewOutcome.Previewed(outcome.table(), outcome.version(), changes);
    state.set(
        state.get() instanceof PreviewState.Older(_, long version)
            ? new PreviewState.Older(other, version)
            : new PreviewState.Known(other));
  }

  private Optional<PreviewOutcome.Previewed> known() {
    return switch (state.get()) {
      case PreviewState.Known(var outcome) -> Optional.of(outcome);
      case PreviewState.Older(var outcome, _) -> Optional.of(outcome);
      default -> Optional.empty();
    };
  }

  /// Stops the try.
  void stop() {
    Try mine = current;
    if (mine != null) {
      mine.preview().cancel();
    }
  }

  /// Runs the write if the table is still the one that was tried on.
  ///
  /// @param then closes the box, before the write begins
  void runForReal(Runnable then) {
    if (!(state.get() instanceof PreviewState.Known(var outcome)) || checking.get()) {
      return;
    }
    checking.set(true);
    desk.background()
        .run(
            () -> WritePreview.version(order.sessions().ready(), outcome.table()),
            version -> {
              checking.set(false);
              if (closed) {
                return;
              }
              if (version == outcome.version()) {
                runAnyway(then);
              } else {
                state.set(new PreviewState.Older(outcome, version));
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
      old.preview().cancel();
      boolean runs = state.get() instanceof PreviewState.Working;
      if (!runs) {
        remove(old);
      }
    }
  }

  private void remove(Try old) {
    desk.background().run(
        () -> {
          desk.folders().remove(old.folder());
          return true;
        },
        _ -> {},
        _ -> {});
  }

  private void working(Try mine, PreviewState.Working now) {
    if (mine.equals(current) && state.get() instanceof PreviewState.Working) {
      state.set(now);
    }
  }

  private void ended(Try mine, PreviewOutcome outcome) {
    if (!mine.equals(current)) {
      remove(mine);
      return;
    }
    if (!(outcome instanceof PreviewOutcome.Previewed)) {
      current = null;
      remove(mine);
    }
    state.set(
        switch (outcome) {
          case PreviewOutcome.Previewed known -> new PreviewState.Known(known);
          case PreviewOutcome.Cancelled _ -> new PreviewState.Stopped();
          case PreviewOutcome.Failed(StatementError error) ->
              new PreviewState.Failed(Strings.of("preview.failed"), PreviewWords.of(error));
          case PreviewOutcome.Refused refused ->
              new PreviewState.Failed(Strings.of("preview.cannot"), PreviewWords.of(refused));
        });
  }

  private void failed(Throwable error) {
    String reason =
        error instanceof SessionException known
            ? known.error().message()
            : String.valueOf(error.getMessage());
    state.set(new PreviewState.Failed(Strings.of("preview.failed"), reason));
  }
}
