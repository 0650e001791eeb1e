package dev.tarn.ui.result;

import dev.tarn.session.Result;
import dev.tarn.session.view.Matches;
import dev.tarn.session.view.QuickFilter;
import dev.tarn.session.view.TextMode;
import dev.tarn.session.view.Work;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.SearchBox;
import dev.tarn.ui.grid.ResultGrid;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Goes from cell to cell in which a text stands. Hidden until it is opened.
final class GridFind extends HBox implements AutoCloseable {
  private final RowsModel model;
  private final ResultGrid grid;
  private final Background background;
  private final SearchBox box = new SearchBox(Strings.of("rows.find"));
  private final Label found = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
  private @Nullable Work work;
  private @Nullable Matches matches;
  private @Nullable Result searched;
  private long searchedRows;
  private String sought = "";

  GridFind(RowsModel model, ResultGrid grid, Background background) {
    this.model = model;
    this.grid = grid;
    this.background = background;
    Styles.with(this, "find-bar", "grid-find");
    setAlignment(Pos.CENTER_LEFT);
    getChildren()
        .addAll(
            box,
            Buttons.icon(Feather.CHEVRON_UP, Strings.of("rows.find.previous"), () -> go(-1)),
            Buttons.icon(Feather.CHEVRON_DOWN, Strings.of("rows.find.next"), () -> go(1)),
            found,
            Buttons.icon(Feather.X, Strings.of("rows.find.close"), this::hide));
    managedProperty().bind(visibleProperty());
    setVisible(false);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// Shows the bar, or goes on if it is open.
  ///
  /// @param step 1 onward, -1 back
  void next(int step) {
    if (isVisible() && !box.textProperty().get().isEmpty()) {
      go(step);
    } else {
      open();
    }
  }

  /// Shows the bar and takes the keyboard there.
  void open() {
    setVisible(true);
    box.requestFocus();
    box.field().selectAll();
  }

  @Override
  public void close() {
    if (work != null) {
      work.cancel();
      work = null;
    }
  }

  private void hide() {
    close();
    setVisible(false);
    grid.requestFocus();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      hide();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F3) {
      go(event.isShiftDown() ? -1 : 1);
      event.consume();
    }
  }

  private void go(int step) {
    String text = box.textProperty().get();
    Result rows = model.shown.get();
    close();
    if (text.isEmpty() || rows == null) {
      found.setText("");
      return;
    }
    Work mine = new Work();
    work = mine;
    Matches known =
        Objects.equals(rows, searched) && rows.rowCount() == searchedRows && text.equals(sought)
            ? matches
            : null;
    long count = rows.rowCount();
    List<Integer> columns = model.columns.get().shown();
    long row = Math.max(0, grid.currentRow());
    int column =
        grid.currentRow() < 0
            ? -1
            : columns.get(Math.min(grid.currentColumn(), columns.size() - 1));
    found.setText(known == null ? Strings.of("rows.find.searching") : found.getText());
    background.run(
        () -> {
          Matches all =
              known != null
                  ? known
                  : Matches.of(rows, new QuickFilter(text, TextMode.TEXT), RowsModel.ZONE, mine);
          return new Found(all, all.next(row, column, columns, step));
        },
        answer -> {
          if (work == mine) {
            work = null;
            matches = answer.all();
            searched = rows;
            searchedRows = count;
            sought = text;
            show(answer, columns);
          }
        },
        error -> {
          if (work == mine) {
            work = null;
            found.setText(String.valueOf(error.getMessage()));
          }
        });
  }

  private record Found(Matches all, Optional<Matches.Cell> cell) {}

  private void show(Found answer, List<Integer> columns) {
    found.setText(
        answer.cell().isEmpty()
            ? Strings.of("rows.find.none")
            : Strings.of("rows.find.rows", answer.all().count()));
    answer.cell().ifPresent(cell -> grid.select(cell.row(), columns.indexOf(cell.column())));
  }
}
