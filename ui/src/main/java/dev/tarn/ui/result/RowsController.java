package dev.tarn.ui.result;

import dev.tarn.session.Result;
import dev.tarn.session.Schema;
import dev.tarn.session.view.ColumnFilter;
import dev.tarn.session.view.ColumnsView;
import dev.tarn.session.view.QuickFilter;
import dev.tarn.session.view.SortKey;
import dev.tarn.session.view.SortKey.Direction;
import dev.tarn.session.view.TextMode;
import dev.tarn.session.view.ViewSpec;
import dev.tarn.ui.grid.CellFormat;
import dev.tarn.ui.grid.ColumnHead;
import dev.tarn.ui.grid.ResultGrid;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.text.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// The verbs of the rows under a result tab. Columns are those of the result, from 0. For the
/// window's thread.
final class RowsController implements AutoCloseable {
  private final RowsModel model;
  private final ResultGrid grid;
  private final RowsWorker worker;
  private final Profiles profiles;
  private final RowsMemory memory;
  private boolean ready;

  RowsController(
      RowsModel model,
      ResultGrid grid,
      Background background,
      RowsMemory memory,
      GridChoices choices) {
    this.model = model;
    this.memory = memory;
    this.grid = grid;
    worker = new RowsWorker(model, background, this::shown, this::refreshed, this::failed);
    profiles = new Profiles(model, background, choices, this::heads);
    model.spec.subscribe(this::changed);
    model.columns.subscribe(this::arranged);
    ready = true;
  }

  /// Takes another result, or none. How the user looked at the rows before stays as far as the
  /// columns are there; another statement's rows are looked at as those of its last run were.
  void source(@Nullable Result result) {
    Schema before = model.schema();
    boolean same = result != null && result.schema().equals(before);
    boolean other = !Objects.equals(result, model.source.get());
    ready = false;
    String chosen = model.choice().write(before);
    model.source.set(result);
    if (!same) {
      String remembered = result == null ? "" : memory.recall();
      take(RowsChoice.read(remembered.isEmpty() ? chosen : remembered, model.schema()));
    }
    if (other) {
      model.carried.set(result != null && model.choice().isChanged(result.schema()));
    }
    ready = true;
    profiles.forget();
    if (result == null) {
      worker.close();
      model.shown.set(null);
      model.count.set(0);
      grid.show(null);
    } else {
      worker.begin();
    }
  }

  private void take(RowsChoice choice) {
    model.spec.set(choice.spec());
    model.columns.set(choice.columns());
  }

  /// Shows all rows and columns as they came, and forgets what was chosen before.
  void reset() {
    RowsChoice all = RowsChoice.all(model.schema());
    model.columns.set(all.columns());
    model.spec.set(all.spec());
  }

  private void touched() {
    model.carried.set(false);
    memory.keep(model.choice().write(model.schema()));
  }

  /// Takes up rows that have come since.
  void refresh() {
    worker.more();
  }

  /// Stops the work on the rows; what was found stays.
  void stop() {
    worker.stop();
    grid.say(Strings.of("rows.stopped"));
  }

  /// Looks for a text in all columns.
  ///
  /// @return what is wrong with it, empty if nothing
  String find(String text, TextMode mode) {
    if (mode == TextMode.REGEX) {
      try {
        Pattern.compile(text);
      } catch (PatternSyntaxException e) {
        String wrong = Strings.of("rows.regex.wrong", e.getDescription());
        grid.say(wrong);
        return wrong;
      }
    }
    grid.say("");
    change(spec ->
        spec.withQuick(
            text.isEmpty() ? Optional.empty() : Optional.of(new QuickFilter(text, mode))));
    return "";
  }

  void filter(ColumnFilter filter) {
    change(spec -> spec.with(filter));
  }

  /// Filters a column by this alone.
  void only(ColumnFilter filter) {
    change(spec -> spec.withoutFiltersOf(filter.column()).with(filter));
  }

  void unfilter(ColumnFilter filter) {
    change(spec -> spec.without(filter));
  }

  /// Takes the filter of the same kind off the column.
  void unfilterKind(ColumnFilter like) {
    change(spec -> spec.with(like).without(like));
  }

  void unfilter(int column) {
    change(spec -> spec.withoutFiltersOf(column));
  }

  /// Takes all filters away; the order stays.
  void unfilter() {
    change(spec -> {
      ViewSpec all = spec.withQuick(Optional.empty());
      for (ColumnFilter filter : spec.filters()) {
        all = all.without(filter);
      }
      return all;
    });
  }

  /// Shows all rows as they came.
  void clear() {
    model.spec.set(ViewSpec.ALL);
  }

  /// Turns the order of a column on: up, then down, then off.
  ///
  /// @param more true to keep the other keys
  void sort(int column, boolean more) {
    Optional<SortKey> old = key(column);
    if (old.isEmpty()) {
      sort(column, Direction.UP, more);
    } else if (old.get().direction() == Direction.UP) {
      sort(column, Direction.DOWN, more);
    } else {
      unsort(column, more);
    }
  }

  void sort(int column, Direction direction, boolean more) {
    List<SortKey> keys = new ArrayList<>(more ? model.spec.get().sort() : List.of());
    SortKey key = SortKey.of(column, direction);
    int at = -1;
    for (int i = 0; i < keys.size(); i++) {
      at = keys.get(i).column() == column ? i : at;
    }
    if (at >= 0) {
      keys.set(at, key);
    } else {
      keys.add(key);
    }
    change(spec -> spec.sortedBy(keys));
  }

  void unsort(int column, boolean more) {
    List<SortKey> keys =
        more
            ? model.spec.get().sort().stream().filter(key -> key.column() != column).toList()
            : List.of();
    change(spec -> spec.sortedBy(keys));
  }

  Optional<SortKey> key(int column) {
    return model.spec.get().sort().stream().filter(key -> key.column() == column).findFirst();
  }

  void arrange(UnaryOperator<Columns> change) {
    model.columns.set(change.apply(model.columns.get()));
  }

  void format(int column, CellFormat format) {
    arrange(columns -> columns.format(column, format));
  }

  /// Tells if nothing is being looked for.
  boolean isSettled() {
    return !worker.isWorking() && !profiles.isWorking();
  }

  @Override
  public void close() {
    worker.close();
    profiles.close();
  }

  private void change(UnaryOperator<ViewSpec> change) {
    model.spec.set(change.apply(model.spec.get()));
  }

  private void changed() {
    if (ready) {
      touched();
      grid.say("");
      worker.begin();
      heads();
    }
  }

  private void arranged() {
    if (ready) {
      touched();
    }
    Result rows = model.shown.get();
    if (ready && rows != null) {
      long row = grid.currentRow();
      int column = grid.currentColumn();
      show(rows);
      if (row >= 0) {
        grid.select(row, Math.min(column, model.columns.get().shown().size() - 1));
      }
    }
  }

  private void shown(Result rows) {
    model.shown.set(rows);
    show(rows);
  }

  private void show(Result rows) {
    Columns columns = model.columns.get();
    grid.show(new ColumnsView(rows, columns.shown()), RowsModel.ZONE, columns.forGrid());
    heads();
  }

  private void refreshed() {
    Result rows = model.shown.get();
    model.count.set(rows == null ? 0 : rows.rowCount());
    grid.refresh();
    if (rows != null && !worker.isWorking()) {
      profiles.look(rows);
    }
  }

  private void failed(Throwable error) {
    grid.say(Strings.of("rows.failed", String.valueOf(error.getMessage())));
  }

  private void heads() {
    ViewSpec spec = model.spec.get();
    Columns columns = model.columns.get();
    List<ColumnHead> heads = new ArrayList<>();
    for (int column : columns.shown()) {
      boolean filtered = spec.filters().stream().anyMatch(filter -> filter.column() == column);
      heads.add(
          new ColumnHead(
              mark(spec, column),
              filtered,
              columns.pinned().contains(column),
              profiles.of(column)));
    }
    grid.heads(heads);
  }

  private static ColumnHead.@Nullable Sort mark(ViewSpec spec, int column) {
    for (int i = 0; i < spec.sort().size(); i++) {
      SortKey key = spec.sort().get(i);
      if (key.column() == column) {
        boolean up = key.direction() == Direction.UP;
        return new ColumnHead.Sort(up, spec.sort().size() == 1 ? 0 : i + 1);
      }
    }
    return null;
  }
}
