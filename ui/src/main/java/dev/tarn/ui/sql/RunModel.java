package dev.tarn.ui.sql;

import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.Progress;
import dev.tarn.session.Result;
import dev.tarn.session.StatementError;
import dev.tarn.workspace.shelf.ShelvedRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
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
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final BooleanProperty pinned = new SimpleBooleanProperty();
  private final BooleanProperty naming = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<RunKeeping> keeping =
      new ReadOnlyObjectWrapper<>(RunKeeping.OPEN);
  private final RunSources sources = new RunSources();
  private @Nullable String name;
  private @Nullable Execution execution;
  private @Nullable Told told;
  private boolean stale;
  private long begun;

  /// The run that the tab tells of.
  ///
  /// @param executionId names it
  /// @param started by the wall clock
  record Told(String executionId, Instant started) {}

  RunModel(RunRequest request) {
    this.request.set(request);
    this.title.set(request.title());
  }

  /// A run of an earlier day: its head at once, its rows when they are asked for.
  static RunModel shelved(ShelvedRun kept) {
    RunRequest asked = Shelving.request(kept);
    RunModel run = new RunModel(asked);
    run.told = new Told(kept.executionId(), kept.started());
    run.rename(kept.name() == null ? "" : kept.name());
    run.pinned.set(kept.pinned());
    run.elapsed.set(kept.duration());
    run.failure.set(Shelving.failure(kept, asked));
    run.rows.set(Math.max(0, kept.rows()));
    run.sources.read(kept.sources());
    run.keeping.set(kept.rows() < 0 ? RunKeeping.OPEN : RunKeeping.STORED);
    run.phase.set(Shelving.phase(kept.state()));
    return run;
  }

  /// The rows of an earlier run have come, or are gone.
  ///
  /// @param of the run that was asked for
  void opened(Told of, Optional<Result> found) {
    if (!of.equals(told) || keeping.get() != RunKeeping.STORED) {
      return;
    }
    keeping.set(found.isPresent() ? RunKeeping.OPEN : RunKeeping.GONE);
    found.ifPresent(result -> {
      stale = false;
      rows.set(result.rowCount());
      this.result.set(result);
    });
  }

  /// The rows of an earlier run cannot be read.
  ///
  /// @param of the run that was asked for
  void unreadable(Told of, StatementError reason) {
    if (of.equals(told) && keeping.get() == RunKeeping.STORED) {
      keeping.set(RunKeeping.GONE);
      failure.set(Failure.of(reason, request.get()));
    }
  }

  /// The tables that the run read.
  RunSources sources() {
    return sources;
  }

  /// Calls the tab otherwise.
  ///
  /// @param wanted blank for the title of the statement
  void rename(String wanted) {
    String own = wanted.strip();
    name = own.isEmpty() || own.equals(request.get().title()) ? null : own;
    title.set(name == null ? request.get().title() : name);
  }

  /// What the user calls the tab, null for the title of the statement.
  @Nullable String customName() {
    return name;
  }

  void togglePin() {
    pinned.set(!pinned.get());
  }

  /// Shows the field for a new name.
  void askName() {
    naming.set(true);
  }

  /// The run that the tab tells of, null before the engine took it.
  @Nullable Told told() {
    return told;
  }

  /// Tells if the run had columns to show.
  boolean hasRows() {
    Result now = result.get();
    return now == null ? keeping.get() != RunKeeping.OPEN : now.schema().size() > 0;
  }

  /// Begins a run: the old rows stay until new ones come.
  void begin(RunRequest asked) {
    request.set(asked);
    title.set(name == null ? asked.title() : name);
    execution = null;
    told = null;
    sources.read(List.of());
    keeping.set(RunKeeping.OPEN);
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
    told = new Told(submitted.id(), submitted.submitted());
    phase.set(RunPhase.RUNNING);
    update();
  }

  /// Takes up what the execution has to tell.
  void update() {
    Execution running = execution;
    if (running == null || phase.get().isTerminal()) {
      return;
    }
    ExecutionState state = running.state();
    progress.set(running.progress());
    elapsed.set(running.elapsed());
    Result now = running.result().orElse(null);
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
      Execution running = execution;
      elapsed.set(
          running == null ? Duration.ofNanos(System.nanoTime() - begun) : running.elapsed());
    }
  }

  /// The user asked to stop.
  void cancelling() {
    Execution running = execution;
    if (running == null) {
      cancelled();
    } else if (!phase.get().isTerminal()) {
      phase.set(RunPhase.CANCELLING);
      running.cancel();
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
    Failure why = failure.get();
    return why != null && why.error().kind() == StatementError.Kind.ENGINE_LOST;
  }

  /// Tells if the engine took the statement.
  boolean wasSubmitted() {
    return told != null;
  }

  /// The execution that the shown rows are of.
  ///
  /// @return empty if they are those of an earlier run
  Optional<String> executionId() {
    return shown().map(Told::executionId);
  }

  /// When the shown rows were asked for.
  ///
  /// @return empty if they are those of an earlier run
  Optional<Instant> submitted() {
    return shown().map(Told::started);
  }

  private Optional<Told> shown() {
    return Optional.ofNullable(told).filter(_ -> !stale && result.get() != null);
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

  /// What the tab is called.
  ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /// Tells if the tab must not be replaced by another run, nor its rows be cleared.
  BooleanProperty pinnedProperty() {
    return pinned;
  }

  /// Tells if the user is naming the tab.
  BooleanProperty namingProperty() {
    return naming;
  }

  /// Where the rows are.
  ReadOnlyObjectProperty<RunKeeping> keepingProperty() {
    return keeping.getReadOnlyProperty();
  }

  private void clearRows() {
    result.set(null);
    rows.set(0);
  }
}
