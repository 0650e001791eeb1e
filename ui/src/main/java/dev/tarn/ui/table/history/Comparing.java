package dev.tarn.ui.table.history;

import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.Statement;
import dev.tarn.session.table.ChangedRow;
import dev.tarn.session.table.DeltaFacts;
import dev.tarn.session.table.DifferencePlan;
import dev.tarn.session.table.DifferencePlanner;
import dev.tarn.session.table.DifferenceSize;
import dev.tarn.session.table.TableFacts;
import dev.tarn.session.table.TableVersion;
import dev.tarn.session.table.VersionChanges;
import dev.tarn.ui.table.TableController;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.text.Strings;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Compares the chosen versions; only the newest question counts, and older ones are cancelled. For
/// the window's thread.
final class Comparing implements AutoCloseable {
  /// Above that, it is compared only if the user says so.
  private static final long LARGE = 2L << 30;

  private static final Duration REST = Duration.millis(250);

  private final HistoryModel model;
  private final TableController table;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.None());
  private final ObjectProperty<ChangedRow.@Nullable Kind> only = new SimpleObjectProperty<>();
  private final PauseTransition rest = new PauseTransition(REST);
  private @Nullable Execution running;
  private @Nullable List<String> keys;
  private @Nullable VersionChoice compared;
  private @Nullable VersionChoice seen;
  private long asked;

  /// How far it is.
  sealed interface State {
    /// Nothing is compared.
    record None() implements State {}

    /// It would take long.
    record Large(long bytes) implements State {}

    /// Being compared.
    record Working(long tasks, long tasksDone) implements State {}

    /// Done; the model has the changes.
    record Done() implements State {}

    /// The user stopped it.
    record Stopped() implements State {}

    /// There is no earlier version.
    record First() implements State {}

    /// It cannot be told.
    record Failed(String reason) implements State {}
  }

  Comparing(HistoryModel model, TableController table) {
    this.model = model;
    this.table = table;
    rest.setOnFinished(_ -> begin(true));
    only.subscribe((_, kind) -> narrow(kind));
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// The kind of rows that is listed, null for all.
  ObjectProperty<ChangedRow.@Nullable Kind> onlyProperty() {
    return only;
  }

  /// Takes up what is chosen, soon; while rows as of a version are shown, not until they are not.
  void choose() {
    if (model.sideProperty().get() == HistoryModel.Side.ROWS) {
      if (state.get() instanceof State.Working) {
        seen = null;
        stop();
      }
      return;
    }
    if (Objects.equals(seen, model.choiceProperty().get())) {
      return;
    }
    seen = model.choiceProperty().get();
    stop();
    compared = null;
    model.changesProperty().set(null);
    VersionChoice choice = model.choiceProperty().get();
    if (choice == null) {
      state.set(new State.None());
    } else if (choice.before() < 0
        || (model.version(choice.before()).isEmpty() && !model.moreProperty().get())) {
      state.set(new State.First());
    } else {
      state.set(new State.Working(0, 0));
      rest.playFromStart();
    }
  }

  /// Compares now, large or not.
  void now() {
    begin(false);
  }

  /// Matches rows by other columns; none compares them as wholes.
  void matchBy(List<String> columns) {
    keys = columns;
    begin(false);
  }

  /// Ends what runs.
  void cancel() {
    stop();
    state.set(new State.Stopped());
  }

  @Override
  public void close() {
    stop();
  }

  /// Begins.
  ///
  /// @param asks whether the user is asked first if much is to be read
  private void begin(boolean asks) {
    VersionChoice choice = model.choiceProperty().get();
    TableFacts facts = table.model().factsProperty().get();
    if (choice == null || facts == null) {
      return;
    }
    boolean feed = "true".equals(facts.properties().get("delta.enableChangeDataFeed"));
    long all = facts.deltaFacts().map(DeltaFacts::bytes).orElse(0L);
    stop();
    compared = choice;
    model.changesProperty().set(null);
    only.set(null);
    long mine = asked;
    state.set(new State.Working(0, 0));
    List<TableVersion> versions = model.versionsProperty().get();
    List<String> by = keys;
    table.ask(
        session -> {
          DifferencePlanner planner = new DifferencePlanner(session, table.name(), versions);
          long bytes = bytes(planner.size(choice.before(), choice.to()), all, feed);
          return asks && bytes > LARGE
              ? new Planned(bytes, null)
              : new Planned(bytes, planner.plan(choice.before(), choice.to(), by, feed));
        },
        planned -> {
          if (mine != asked) {
            return;
          }
          if (planned.plan() == null) {
            state.set(new State.Large(planned.bytes()));
          } else {
            run(planned.plan(), null);
          }
        },
        reason -> failed(mine, reason));
  }

  /// A plan, or none if the user is to be asked.
  private record Planned(long bytes, @Nullable DifferencePlan plan) {}

  /// How much a comparison reads: what is in only one of both versions, or the changes that the
  /// table kept.
  ///
  /// @param all the size of the table, for engines that cannot tell more
  static long bytes(Optional<DifferenceSize> size, long all, boolean feed) {
    return size.map(known -> known.read(feed)).orElse(feed ? 0 : all);
  }

  /// Lists one kind of rows: those that are known, or asks for them.
  private void narrow(ChangedRow.@Nullable Kind kind) {
    VersionChanges changes = model.changesProperty().get();
    if (changes == null || compared == null || isKnown(changes, kind)) {
      return;
    }
    stop();
    state.set(new State.Working(0, 0));
    run(changes.plan(), kind);
  }

  /// Tells if as many rows of a kind are there as would come.
  static boolean isKnown(VersionChanges changes, ChangedRow.@Nullable Kind kind) {
    long known = changes.rows().stream().filter(row -> kind == null || row.kind() == kind).count();
    return known >= Math.min(DifferencePlan.SAMPLE, changes.count(kind));
  }

  private void run(DifferencePlan plan, ChangedRow.@Nullable Kind kind) {
    long mine = asked;
    table.ask(
        session -> session.submit(Statement.of(plan.sql(kind))),
        execution -> started(plan, kind, execution, mine),
        reason -> failed(mine, reason));
  }

  private void started(
      DifferencePlan plan, ChangedRow.@Nullable Kind kind, Execution execution, long mine) {
    execution
        .done()
        .thenAccept(end -> {
          VersionChanges changes =
              end instanceof ExecutionState.Succeeded
                  ? execution.result().map(rows -> VersionChanges.read(plan, rows)).orElse(null)
                  : null;
          table.desk().forget().accept(execution.id());
          FxThread.later(() -> ended(plan, kind, end, changes, mine));
        });
    if (mine != asked) {
      execution.cancel();
      return;
    }
    running = execution;
    execution.listen(told ->
        FxThread.later(() -> {
          if (mine == asked && state.get() instanceof State.Working) {
            state.set(new State.Working(told.progress().tasks(), told.progress().tasksDone()));
          }
        }));
  }

  private void ended(
      DifferencePlan plan,
      ChangedRow.@Nullable Kind kind,
      ExecutionState end,
      @Nullable VersionChanges changes,
      long mine) {
    if (mine != asked) {
      return;
    }
    running = null;
    if (changes != null) {
      model.changesProperty().set(changes);
      state.set(new State.Done());
    } else if (end instanceof ExecutionState.Failed failed) {
      if (plan.feed()) {
        run(plan.withoutFeed(), kind);
      } else {
        failed(mine, failed.error().message());
      }
    } else {
      state.set(new State.Stopped());
    }
  }

  private void failed(long mine, String reason) {
    if (mine == asked) {
      state.set(new State.Failed(Unreadable.words(reason)));
    }
  }

  private void stop() {
    asked++;
    rest.stop();
    Execution execution = running;
    running = null;
    if (execution != null) {
      execution.cancel();
    }
  }

  /// Why a version cannot be read, in plain words.
  static final class Unreadable {
    private Unreadable() {}

    static String words(String reason) {
      boolean gone =
          reason.contains("FileNotFound")
              || reason.contains("FILE_NOT_EXIST")
              || reason.contains("FAILED_READ_FILE")
              || reason.contains("does not exist");
      return gone ? Strings.of("tableHistory.gone") + "\n" + reason : reason;
    }
  }
}
