package dev.tarn.ui.grid;

import dev.tarn.session.export.CopyFormat;
import dev.tarn.session.export.Header;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What the keys do in a grid.
final class GridKeys {
  private final ResultGrid grid;
  private final GridModel model;

  GridKeys(ResultGrid grid, GridModel model) {
    this.grid = grid;
    this.model = model;
    grid.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    if (model.schema().size() == 0) {
      return;
    }
    if (event.isAltDown()) {
      if (header(event)) {
        event.consume();
      }
      return;
    }
    if (event.isShortcutDown() ? shortcut(event) : move(event)) {
      event.consume();
    }
  }

  private boolean shortcut(KeyEvent event) {
    long last = model.viewport().rowCount() - 1;
    int lastColumn = model.schema().size() - 1;
    switch (event.getCode()) {
      case C -> grid.copy(CopyFormat.TSV, event.isShiftDown() ? Header.WITH : Header.WITHOUT);
      case INSERT -> grid.copy(CopyFormat.TSV, Header.WITHOUT);
      case A -> {
        model.selection().all();
        grid.selected(model.selection().range(), "");
      }
      case SPACE -> grid.selectColumn(column());
      case HOME -> go(event, 0, 0);
      case END -> go(event, last, lastColumn);
      case UP -> go(event, 0, column());
      case DOWN -> go(event, last, column());
      case LEFT -> go(event, row(), 0);
      case RIGHT -> go(event, row(), lastColumn);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean move(KeyEvent event) {
    long page = model.viewport().page();
    KeyCode code = event.getCode();
    switch (code) {
      case UP -> go(event, row() - 1, column());
      case DOWN -> go(event, row() + 1, column());
      case LEFT -> go(event, row(), column() - 1);
      case RIGHT -> go(event, row(), column() + 1);
      case PAGE_UP -> go(event, row() - page, column());
      case PAGE_DOWN -> go(event, row() + page, column());
      case HOME -> go(event, row(), 0);
      case END -> go(event, row(), model.schema().size() - 1);
      case ENTER -> grid.open();
      case CONTEXT_MENU -> cellMenu();
      case F10 -> {
        if (!event.isShiftDown()) {
          return false;
        }
        cellMenu();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void cellMenu() {
    HeaderActions actions = grid.actions();
    GridViewport view = model.viewport();
    Point2D place =
        grid.localToScreen(view.x(column()), view.y(Math.max(view.firstRow(), row())) + 24);
    if (actions != null && place != null) {
      actions.cellMenu(place.getX(), place.getY());
    }
  }

  /// What the Alt key does: it works on the header of the current column.
  private boolean header(KeyEvent event) {
    HeaderActions actions = grid.actions();
    if (actions == null || event.isShortcutDown()) {
      return false;
    }
    int last = model.schema().size() - 1;
    switch (event.getCode()) {
      case DOWN -> menu(actions);
      case UP -> actions.sort(column(), event.isShiftDown());
      case LEFT -> move(actions, Math.max(0, column() - 1));
      case RIGHT -> move(actions, Math.min(last, column() + 1));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void move(HeaderActions actions, int to) {
    if (to != column()) {
      long row = Math.max(0, model.selection().row());
      actions.move(column(), to);
      grid.select(row, to);
    }
  }

  private void menu(HeaderActions actions) {
    Point2D place = grid.headerOnScreen(column());
    if (place != null) {
      actions.menu(column(), place.getX(), place.getY());
    }
  }

  /// The current row; without one, the first step selects the first visible row.
  private long row() {
    return model.selection().row() < 0 ? model.viewport().firstRow() - 1 : model.selection().row();
  }

  private int column() {
    return model.selection().column();
  }

  private void go(KeyEvent event, long row, int column) {
    if (event.isShiftDown()) {
      model.selection().extend(row, column);
    } else {
      model.selection().select(row, column);
    }
    model.selectionChanged();
  }
}
