package dev.tarn.ui.merge;

import dev.tarn.session.Column;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.merge.MergeKey;
import dev.tarn.session.merge.MergePlan;
import dev.tarn.session.sql.SqlSyntax;
import dev.tarn.ui.sql.WriteOrder;
import dev.tarn.ui.task.Latest;
import dev.tarn.ui.text.Strings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Reads the columns of both sides, counts keys that come more than once, and hands the statement
/// on. For the window's thread.
final class MergeController implements AutoCloseable {
  private static final Duration REST = Duration.millis(400);

  private final MergeModel model;
  private final MergeDesk desk;
  private final Runnable leave;
  private final Latest counting;
  private final Latest checking;
  private final List<Reader> readers;

  MergeController(MergeModel model, MergeDesk desk, Runnable leave) {
    this.model = model;
    this.desk = desk;
    this.leave = leave;
    this.counting = desk.background().latest();
    this.readers = List.of(new Reader(model.target()), new Reader(model.source()));
    this.checking = desk.background().latest();
    model.keysProperty().subscribe((_, _) -> count());
    model.sql().subscribe(this::check);
  }

  /// Reads the columns of one side, some time after it was written.
  private final class Reader {
    private final MergeModel.Side side;
    private final Latest reading = desk.background().latest();
    private final PauseTransition rest = new PauseTransition(REST);

    Reader(MergeModel.Side side) {
      this.side = side;
      rest.setOnFinished(_ -> read());
      side.textProperty().subscribe(_ -> changed());
    }

    private void changed() {
      reading.close();
      counting.close();
      model.repeatedProperty().set("");
      side.troubleProperty().set("");
      side.columnsProperty().set(List.of());
      if (side.textProperty().get().isBlank()) {
        rest.stop();
      } else {
        rest.playFromStart();
      }
    }

    private void read() {
      String question = "SELECT * FROM " + MergePlan.inFrom(side.textProperty().get());
      reading.ask(
          () -> desk.sessions().ready().ask(Statement.of(question + " LIMIT 0")).schema(),
          schema -> {
            side.columnsProperty().set(schema.columns().stream().map(Column::name).toList());
            propose();
          },
          error -> side.troubleProperty().set(reason(error)));
    }

    void close() {
      rest.stop();
      reading.close();
    }
  }

  /// Keys of columns that are gone go; if none is left, some are proposed.
  private void propose() {
    List<String> columns = model.target().columnsProperty().get();
    List<String> others = model.source().columnsProperty().get();
    if (columns.isEmpty() || others.isEmpty()) {
      return;
    }
    List<MergeKey> kept =
        model.keysProperty().get().stream()
            .filter(key -> columns.contains(key.target()) && others.contains(key.source()))
            .toList();
    model.keysProperty().set(kept.isEmpty() ? MergePlan.proposed(columns, others) : kept);
    model
        .matched()
        .columnsProperty()
        .set(model.matched().columnsProperty().get().stream().filter(columns::contains).toList());
    count();
  }

  /// Adds a key of two columns that are in none yet.
  void addKey() {
    List<MergeKey> keys = new ArrayList<>(model.keysProperty().get());
    List<String> others = model.source().columnsProperty().get();
    model.target().columnsProperty().get().stream()
        .filter(column -> keys.stream().noneMatch(key -> key.target().equals(column)))
        .min(Comparator.comparingInt(column -> others.contains(column) ? 0 : 1))
        .filter(_ -> !others.isEmpty())
        .ifPresent(column -> {
          keys.add(new MergeKey(column, others.contains(column) ? column : others.getFirst()));
          model.keysProperty().set(List.copyOf(keys));
        });
  }

  void setKey(int place, MergeKey key) {
    List<MergeKey> keys = new ArrayList<>(model.keysProperty().get());
    keys.set(place, key);
    model.keysProperty().set(List.copyOf(keys));
  }

  void removeKey(int place) {
    List<MergeKey> keys = new ArrayList<>(model.keysProperty().get());
    keys.remove(place);
    model.keysProperty().set(List.copyOf(keys));
  }

  /// Counts the keys that the source has more than once.
  private void count() {
    model.repeatedProperty().set("");
    MergePlan plan = model.plan();
    if (plan.keys().isEmpty() || plan.sourceColumns().isEmpty()) {
      counting.close();
      return;
    }
    counting.ask(
        () ->
            desk.sessions()
                .ready()
                .ask(Statement.of(plan.duplicates()))
                .rows()
                .getFirst()
                .getFirst(),
        found -> {
          long count = ((Number) Objects.requireNonNull(found)).longValue();
          model.repeatedProperty().set(count == 0 ? "" : Strings.of("merge.repeated", count));
        },
        _ -> {});
  }

  /// Conditions are written by hand, so the statement may have mistakes.
  private void check(String sql) {
    if (!model.isWhole()) {
      checking.close();
      model.mistakeProperty().set("");
      return;
    }
    checking.ask(
        () -> SqlSyntax.check(sql.substring(0, sql.length() - 1)),
        found ->
            model
                .mistakeProperty()
                .set(
                    found
                        .map(error -> Strings.of("merge.problem.mistake", error.message()))
                        .orElse("")),
        _ -> {});
  }

  /// Opens the statement in a tab.
  void open() {
    leave.run();
    desk.opener().accept(model.sql().get() + "\n");
  }

  /// Runs the statement in a tab.
  void run() {
    if (isReady()) {
      leave.run();
      desk.runner().accept(model.plan().sql());
    }
  }

  /// Shows what the statement would change; the form stays behind it.
  void preview() {
    if (isReady()) {
      String sql = model.plan().sql();
      desk.preview().accept(new WriteOrder(Statement.of(sql), desk.sessions(), this::run));
    }
  }

  private boolean isReady() {
    return model.problem().get().isEmpty();
  }

  @Override
  public void close() {
    readers.forEach(Reader::close);
    counting.close();
    checking.close();
  }

  private static String reason(Throwable error) {
    return error instanceof SessionException known
        ? known.error().message()
        : String.valueOf(error.getMessage());
  }
}
