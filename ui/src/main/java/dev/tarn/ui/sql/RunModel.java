package dev.tarn.ui.sql;

import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.Progress;
import dev.tarn.session.Result;
import dev.tarn.session.StatementError;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// A result tab: what was asked, how far it is, what came of it. For the window's thread.
///
/// Run again, it keeps showing the old rows until there are new ones.
final class RunModel {
  private final ReadOnlyObjectWrapper<RunRequest> request = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<RunPhase> phase =
      new ReadOnlyObjectWrapper<>(RunPhase.WAITING);
  private final ReadOnlyObjectWrapper<Progress> progress =
      new ReadOnlyObjectWrapper<>(Progress.NONE);
  private final ReadOnlyObjectWrapper<@Nullable Result> result = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Duration> elapsed =
      new ReadOnlyObjectWrapper<>(Duration.ZERO);
  private final ReadOnlyLongWrapper rows = new ReadOnlyLongWrapper();
  private final ObjectProperty<RunFace> face = new SimpleObjectProperty<>(RunFace.ROWS);
  private @Nullable Execution execution;
  private boolean stale;
  private long begun;

  RunModel(RunRequest request) {
    this.request.set(request);
  }

  /// Begins a run: the old rows stay until new ones come.
  void begin(RunRequest asked) {
    request.set(asked);
    execution = null;
    stale = true;
    begun = System.nanoTime();
    progress.set(Progress.NONE);
    failure.set(null);
    elapsed.set(Duration.ZERO);
    phase.set(RunPhase.WAITING);
  }

  /// What is seen of it.
  ///
  /// @return may be set
  ObjectProperty<RunFace> faceProperty() {
    return face;
  }

  /// What runs or ran.
  ///
  /// @return empty before the engine took the statement
  Optional<Execution> execution() {
    return Optional.ofNullable(execution);
  }

  /// Nothing is run: only the plan is to be seen.
  void explain() {
    phase.set(RunPhase.CANCELLED);
    face.set(RunFace.PLAN);
  }

  /// The engine took the statement.
  void attach(Execution submitted) {
    execution = submitted;
    phase.set(RunPhase.RUNNING);
    update();
  }

  /// Takes up what the execution has to tell.
  void update() {
    Execution told = execution;
    if (told == null || phase.get().isTerminal()) {
      return;
    }
    ExecutionState state = told.state();
    progress.set(told.progress());
    elapsed.set(told.elapsed());
    Result now = told.result().orElse(null);
    boolean ended = state.isTerminal();
    if (now != null && (now.rowCount() > 0 || ended)) {
      stale = false;
      result.set(now);
      rows.set(now.rowCount());
    }
    switch (state) {
      case ExecutionState.Succeeded _ -> {
        if (now == null) {
          clearRows();
        }
        phase.set(RunPhase.DONE);
      }
      case ExecutionState.Failed failed -> {
        if (now == null) {
          clearRows();
        }
        fail(failed.error());
      }
      case ExecutionState.Cancelled _ -> phase.set(RunPhase.CANCELLED);
      case ExecutionState.Queued _, ExecutionState.Running _, ExecutionState.Streaming _ -> {}
    }
  }

  /// The clock went on.
  void tick() {
    if (!phase.get().isTerminal()) {
      Execution told = execution;
      elapsed.set(told == null ? Duration.ofNanos(System.nanoTime() - begun) : told.elapsed());
    }
  }

  /// The user asked to stop.
  void cancelling() {
    Execution told = execution;
    if (told == null) {
      cancelled();
    } else if (!phase.get().isTerminal()) {
      phase.set(RunPhase.CANCELLING);
      told.cancel();
    }
  }

  /// It ended before the engine took it.
  void cancelled() {
    if (!phase.get().isTerminal()) {
      phase.set(RunPhase.CANCELLED);
    }
  }

  /// It failed.
  void fail(StatementError error) {
    failure.set(Failure.of(error, request.get()));
    phase.set(RunPhase.FAILED);
  }

  /// It failed by a fault of our own.
  void fail(Throwable fault) {
    fail(
        new StatementError(
            StatementError.Kind.INTERNAL,
            String.valueOf(fault.getMessage()),
            null,
            null,
            Map.of(),
            null,
            fault.toString()));
  }

  /// Tells if it failed since there is no engine, so that others would fail as well.
  boolean isEngineLost() {
    Failure told = failure.get();
    return told != null && told.error().kind() == StatementError.Kind.ENGINE_LOST;
  }

  /// Tells if the engine took the statement.
  boolean wasSubmitted() {
    return execution != null;
  }

  /// The execution that the shown rows are of.
  ///
  /// @return empty if they are those of an earlier run
  Optional<String> executionId() {
    return shown().map(Execution::id);
  }

  /// When the shown rows were asked for.
  ///
  /// @return empty if they are those of an earlier run
  Optional<Instant> submitted() {
    return shown().map(Execution::submitted);
  }

  private Optional<Execution> shown() {
    return Optional.ofNullable(execution)
        .filter(told -> told.result().equals(Optional.ofNullable(result.get())));
  }

  /// Tells if the shown rows are those of an earlier run.
  boolean isStale() {
    return stale && result.get() != null;
  }

  ReadOnlyObjectProperty<RunRequest> requestProperty() {
    return request.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<RunPhase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  RunPhase phase() {
    return phase.get();
  }

  ReadOnlyObjectProperty<Progress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Result> resultProperty() {
    return result.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Duration> elapsedProperty() {
    return elapsed.getReadOnlyProperty();
  }

  ReadOnlyLongProperty rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  private void clearRows() {
    result.set(null);
    rows.set(0);
  }
}
