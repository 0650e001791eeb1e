package dev.tarn.ui.result;

import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import dev.tarn.session.export.CopyFormat;
import dev.tarn.session.export.Header;
import dev.tarn.session.view.ColumnFilter;
import dev.tarn.session.view.SortKey.Direction;
import dev.tarn.ui.grid.ResultGrid;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.text.Strings;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;

/// What can be done with the column of the current cell, and with all rows; without a current cell
/// the grid says that one is wanted. For the window's thread.
public final class RowVerbs implements HeaderMenu.Verbs {
  private final RowsModel model;
  private final RowsController controller;
  private final ResultGrid grid;
  private final GroupPanel groups;
  private final GridFind find;
  private final Background background;

  RowVerbs(
      RowsModel model,
      RowsController controller,
      ResultGrid grid,
      GroupPanel groups,
      GridFind find,
      Background background) {
    this.model = model;
    this.controller = controller;
    this.grid = grid;
    this.groups = groups;
    this.find = find;
    this.background = background;
  }

  /// Sorts by the column, smallest first.
  public void sortUp() {
    column(column -> controller.sort(column, Direction.UP, false));
  }

  /// Sorts by the column, largest first.
  public void sortDown() {
    column(column -> controller.sort(column, Direction.DOWN, false));
  }

  /// Sorts by the column, smallest first, where the columns sorted by so far are equal.
  public void thenUp() {
    column(column -> controller.sort(column, Direction.UP, true));
  }

  /// Sorts by the column, largest first, where the columns sorted by so far are equal.
  public void thenDown() {
    column(column -> controller.sort(column, Direction.DOWN, true));
  }

  /// Sorts by the column no more.
  public void unsort() {
    column(column -> controller.unsort(column, true));
  }

  /// Leaves the rows that have the value of the current cell in its column.
  public void onlyThis() {
    column(column -> filterBy(grid.currentRow(), column, false));
  }

  /// Leaves the rows that do not have the value of the current cell in its column.
  public void withoutThis() {
    column(column -> filterBy(grid.currentRow(), column, true));
  }

  /// Leaves the rows whose column is null.
  public void nulls() {
    column(column -> controller.filter(new ColumnFilter.Nulls(column, true)));
  }

  /// Leaves the rows whose column is not null.
  public void notNull() {
    column(column -> controller.filter(new ColumnFilter.Nulls(column, false)));
  }

  /// Shows the values of the column with ticks.
  public void values() {
    column(column -> {
      Point2D at = grid.headerOnScreen(grid.currentColumn());
      Point2D corner = at == null ? grid.localToScreen(0, 0) : at;
      values(column, corner.getX(), corner.getY());
    });
  }

  /// Takes the filters of the column away.
  public void unfilter() {
    column(controller::unfilter);
  }

  /// Shows all rows as they came.
  public void clear() {
    controller.clear();
  }

  /// Keeps the column in sight at the left, or lets it go.
  public void pin() {
    column(column ->
        controller.arrange(
            now -> now.pinned().contains(column) ? now.unpin(column) : now.pin(column)));
  }

  /// Hides the column.
  public void hide() {
    column(column -> controller.arrange(now -> now.without(column)));
  }

  /// Shows all columns as they came.
  public void showAll() {
    controller.arrange(_ -> Columns.all(model.schema().size()));
  }

  /// Sets the column's width to what it shows.
  public void fit() {
    column(_ -> grid.fit(grid.currentColumn()));
  }

  /// Copies the column's values.
  public void copyColumn() {
    column(_ -> copy(grid.currentColumn()));
  }

  /// Copies the different values of the column as a list for `IN`.
  public void copyList() {
    column(this::copyList);
  }

  /// Shows groups by the column.
  public void group() {
    column(this::group);
  }

  /// Opens the bar that looks for a text in the cells.
  public void find() {
    find.open();
  }

  @Override
  public void values(int column, double screenX, double screenY) {
    new ValuesPopup(model, controller, background, column).show(grid, screenX, screenY);
  }

  @Override
  public void fit(int place) {
    grid.fit(place);
  }

  @Override
  public void copy(int place) {
    grid.selectColumn(place);
    grid.copy(CopyFormat.TSV, Header.WITHOUT);
  }

  @Override
  public void copyList(int column) {
    new ListCopy(model, grid, background).of(column);
  }

  @Override
  public void group(int column) {
    groups.by(column);
  }

  /// Leaves the rows with the value of a cell, or those without it.
  void filterBy(long row, int column, boolean excluded) {
    Result rows = model.shown.get();
    if (rows == null) {
      return;
    }
    background.<@Nullable Object>run(
        () -> {
          try (RowReader reader = rows.open()) {
            return reader.value(row, column);
          }
        },
        value ->
            controller.filter(
                value == null
                    ? new ColumnFilter.Nulls(column, !excluded)
                    : new ColumnFilter.Values(column, List.of(value), false, excluded)),
        error -> grid.say(String.valueOf(error.getMessage())));
  }

  private void column(IntConsumer verb) {
    int place = grid.currentColumn();
    List<Integer> shown = model.columns.get().shown();
    if (grid.currentRow() < 0 || place < 0 || place >= shown.size()) {
      grid.say(Strings.of("rows.noCell"));
    } else {
      verb.accept(shown.get(place));
    }
  }
}
