package dev.tarn.ui.catalog.create;

import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.create.NewTable;
import dev.tarn.session.create.TableCheck;
import dev.tarn.session.create.TableProblem;
import dev.tarn.ui.catalog.change.Troubles;
import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.task.Latest;
import dev.tarn.ui.text.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Checks the table while it is written, and has the engine make it. For the window's thread.
final class NewTableController implements AutoCloseable {
  private static final Duration REST = Duration.millis(250);

  private final TableDraft draft;
  private final NewTableDesk desk;
  private final Runnable leave;
  private final Latest checking;
  private final PauseTransition rest = new PauseTransition(REST);
  private boolean made;
  private Set<String> taken = Set.of();
  private List<TableProblem> syntax = List.of();
  private List<TableProblem> refused = List.of();

  NewTableController(TableDraft draft, NewTableDesk desk, Runnable leave) {
    this.draft = draft;
    this.desk = desk;
    this.leave = leave;
    this.checking = desk.change().background().latest();
    rest.setOnFinished(_ -> checkSyntax());
    draft.table().subscribe(_ -> changed());
    readNames();
  }

  private void readNames() {
    TableName name = draft.table().get().name();
    desk.change()
        .background()
        .run(
            () -> desk.session().catalog().tables(name.catalog(), name.schema()),
            tables -> {
              taken = tables.stream().map(info -> info.name().table()).collect(Collectors.toSet());
              judge();
            },
            // The engine itself refuses a name that is taken.
            _ -> {});
  }

  private void changed() {
    syntax = List.of();
    refused = List.of();
    draft.failureProperty().set("");
    judge();
    rest.playFromStart();
  }

  private void judge() {
    List<TableProblem> all = new ArrayList<>(TableCheck.of(draft.table().get(), taken));
    Stream.concat(syntax.stream(), refused.stream())
        .filter(problem -> !all.contains(problem))
        .forEach(all::add);
    draft.problemsProperty().set(List.copyOf(all));
  }

  private void checkSyntax() {
    NewTable table = draft.table().get();
    checking.ask(
        () -> TableCheck.syntax(table),
        found -> {
          if (draft.table().get().equals(table)) {
            syntax = found;
            judge();
          }
        },
        _ -> {});
  }

  /// Adds a column below another, or at the end.
  ColumnDraft add(int place) {
    ColumnDraft column = new ColumnDraft();
    draft.columns().add(Math.clamp(place, 0, draft.columns().size()), column);
    return column;
  }

  void remove(ColumnDraft column) {
    draft.columns().remove(column);
  }

  /// Moves a column up or down, if there is room.
  void move(ColumnDraft column, int step) {
    int from = draft.columns().indexOf(column);
    int to = from + step;
    if (from >= 0 && to >= 0 && to < draft.columns().size()) {
      draft.columns().remove(from);
      draft.columns().add(to, column);
    }
  }

  /// Opens the statement in a tab.
  void open() {
    leave.run();
    desk.echo().script(draft.table().get().sql() + ";\n");
  }

  /// Makes the table, if nothing is known to be wrong.
  void create() {
    if (draft.runningProperty().get() || !draft.problemsProperty().get().isEmpty()) {
      return;
    }
    NewTable table = draft.table().get();
    draft.runningProperty().set(true);
    draft.failureProperty().set("");
    desk.change()
        .background()
        .run(
            () -> desk.session().ask(Statement.of(table.sql())),
            _ -> made(table.name()),
            error -> failed(table, error));
  }

  /// Tells if the table is there.
  boolean isMade() {
    return made;
  }

  private void made(TableName table) {
    draft.runningProperty().set(false);
    made = true;
    leave.run();
    desk.echo().tablesChanged(table.catalog(), table.schema());
    desk.echo().came(table);
    desk.opener().accept(table);
    desk.change()
        .notices()
        .show(Notice.of(Notice.Kind.SUCCESS, Strings.of("newTable.done", table.table()), ""));
  }

  private void failed(NewTable table, Throwable error) {
    draft.runningProperty().set(false);
    Optional<TableProblem> found =
        error instanceof SessionException known ? table.refused(known.error()) : Optional.empty();
    refused = found.stream().toList();
    judge();
    draft.failureProperty().set(found.isPresent() ? "" : Troubles.words(error));
  }

  @Override
  public void close() {
    rest.stop();
    checking.close();
  }
}
