package dev.tarn.ui.grid;

import dev.tarn.session.Column;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

/// What the mouse does in a grid: it scrolls, selects, resizes columns and tells about them.
final class GridMouse {
  private static final double GRAB = 4;
  private static final double DRAG = 6;

  private final ResultGrid grid;
  private final GridModel model;
  private final Tooltip tooltip = new Tooltip();
  private long hoveredRow = -1;
  private int told = -1;
  private int resized = -1;
  private double grabbedAt;
  private double grabbedWidth;
  private int dropAt = -1;
  private Drag drag = Drag.NONE;

  private enum Drag {
    NONE,
    CELLS,
    ROWS,
    COLUMNS,
    HEADER,
    EDGE
  }

  GridMouse(ResultGrid grid, GridModel model) {
    this.grid = grid;
    this.model = model;
    tooltip.setShowDelay(Duration.millis(500));
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(420);
    grid.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    grid.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    grid.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hover(-1));
    grid.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    grid.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    grid.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    grid.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
  }

  /// The row under the mouse, -1 for none.
  long hoveredRow() {
    return hoveredRow;
  }

  private void scroll(ScrollEvent event) {
    GridViewport view = model.viewport();
    boolean sideways = event.isShiftDown() && event.getDeltaX() == 0;
    double x = sideways ? event.getDeltaY() : event.getDeltaX();
    double y = sideways ? 0 : event.getDeltaY();
    view.scrollTo(view.offsetX() - x, view.offsetY() - y);
    grid.requestLayout();
    event.consume();
  }

  private void moved(MouseEvent event) {
    boolean header = event.getY() < model.viewport().headerHeight();
    grid.setCursor(header && edge(event) >= 0 ? Cursor.H_RESIZE : Cursor.DEFAULT);
    hover(header ? -1 : rowAt(event));
    tell(header ? columnAt(event) : -1);
  }

  private void hover(long row) {
    if (row != hoveredRow) {
      hoveredRow = row;
      grid.requestLayout();
    }
  }

  private void tell(int column) {
    if (column == told) {
      return;
    }
    if (told >= 0) {
      tooltip.hide();
      Tooltip.uninstall(grid, tooltip);
    }
    told = column;
    if (column >= 0) {
      Column about = model.schema().column(column);
      String comment = about.comment();
      String type = shortened(model.captions().type(column), 400);
      tooltip.setText(
          shortened(about.name(), 400)
              + "\n"
              + type
              + (comment == null || comment.isBlank() ? "" : "\n" + shortened(comment, 800))
              + profile(column));
      Tooltip.install(grid, tooltip);
    }
  }

  private String profile(int column) {
    MiniProfile profile = model.head(column).profile();
    return profile == null ? "" : "\n" + profile.tooltip();
  }

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most) + "…";
  }

  private void pressed(MouseEvent event) {
    grid.requestFocus();
    if (event.getButton() == MouseButton.SECONDARY) {
      pressMenu(rowAt(event), columnAt(event));
    }
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    boolean header = event.getY() < model.viewport().headerHeight();
    int edge = header ? edge(event) : -1;
    int column = columnAt(event);
    long row = rowAt(event);
    if (edge >= 0) {
      grab(event, edge);
    } else if (header && event.getX() < model.viewport().rowHeaderWidth()) {
      model.selection().all();
      selected();
    } else if (header && column >= 0 && grid.actions() != null && !event.isShortcutDown()) {
      drag = Drag.HEADER;
      resized = column;
      grabbedAt = event.getX();
      dropAt = -1;
    } else if (header && column >= 0) {
      drag = Drag.COLUMNS;
      GridSelection selection = model.selection();
      selection.columns(event.isShiftDown() ? selection.anchorColumn() : column, column);
      selected();
    } else if (!header && row >= 0) {
      press(event, row, column);
    }
  }

  /// A menu is of the selection, or of the cell under the mouse if that is another.
  private void pressMenu(long row, int column) {
    CellRange range = model.selection().range();
    if (row >= 0 && column >= 0 && (range == null || !range.contains(row, column))) {
      model.selection().select(row, column);
      model.selectionChanged();
    }
  }

  private void grab(MouseEvent event, int edge) {
    if (event.getClickCount() == 2) {
      model.fit(edge);
      return;
    }
    drag = Drag.EDGE;
    resized = edge;
    grabbedAt = event.getX();
    grabbedWidth = model.viewport().columns().width(edge);
  }

  private void press(MouseEvent event, long row, int column) {
    GridSelection selection = model.selection();
    if (event.getX() < model.viewport().rowHeaderWidth()) {
      drag = Drag.ROWS;
      selection.rows(event.isShiftDown() ? selection.anchorRow() : row, row);
      selected();
    } else if (column >= 0) {
      drag = Drag.CELLS;
      if (event.isShiftDown()) {
        selection.extend(row, column);
      } else {
        selection.select(row, column);
      }
      model.selectionChanged();
      if (event.getClickCount() == 2) {
        grid.open();
      }
    }
  }

  private void dragged(MouseEvent event) {
    GridViewport view = model.viewport();
    GridSelection selection = model.selection();
    long row = Math.clamp(view.rowAt(event.getY()), 0, Math.max(0, view.rowCount() - 1));
    int column = Math.clamp(view.columnAt(event.getX()), 0, model.schema().size());
    switch (drag) {
      case CELLS -> {
        selection.extend(row, column);
        model.selectionChanged();
      }
      case ROWS -> {
        selection.rows(selection.anchorRow(), row);
        view.reveal(row, -1);
        selected();
      }
      case COLUMNS -> {
        selection.columns(selection.anchorColumn(), column);
        selected();
      }
      case HEADER -> {
        if (dropAt >= 0 || Math.abs(event.getX() - grabbedAt) > DRAG) {
          dropAt = dropAt(event.getX());
          grid.requestLayout();
        }
      }
      case EDGE -> {
        view.columns().resize(resized, grabbedWidth + event.getX() - grabbedAt);
        grid.requestLayout();
      }
      case NONE -> {}
    }
  }

  /// The column before which a dragged one would go, -1 for none.
  int dropAt() {
    return dropAt;
  }

  private int dropAt(double x) {
    GridViewport view = model.viewport();
    int last = view.columns().count() - 1;
    int over = Math.clamp(view.columnAt(Math.max(x, view.rowHeaderWidth())), 0, last);
    return x > view.x(over) + view.columns().width(over) / 2 ? over + 1 : over;
  }

  private void released(MouseEvent event) {
    HeaderActions actions = grid.actions();
    if (drag == Drag.HEADER && actions != null) {
      int to = dropAt > resized ? dropAt - 1 : dropAt;
      int dropped = dropAt;
      dropAt = -1;
      drag = Drag.NONE;
      if (dropped < 0) {
        actions.sort(resized, event.isShiftDown());
      } else if (to != resized) {
        actions.move(resized, to);
      }
      grid.requestLayout();
    }
    drag = Drag.NONE;
  }

  private void menu(ContextMenuEvent event) {
    HeaderActions actions = grid.actions();
    if (actions == null || model.schema().size() == 0 || event.isKeyboardTrigger()) {
      return;
    }
    GridViewport view = model.viewport();
    int column = event.getX() < view.rowHeaderWidth() ? -1 : view.columnAt(event.getX());
    if (event.getY() < view.headerHeight()) {
      if (column >= 0 && column < view.columns().count()) {
        actions.menu(column, event.getScreenX(), event.getScreenY());
      }
    } else {
      long row = view.rowAt(event.getY());
      CellRange range = model.selection().range();
      if (row < view.rowCount() && column >= 0 && column < view.columns().count()) {
        if (range == null || !range.contains(row, column)) {
          model.selection().select(row, column);
          model.selectionChanged();
        }
        actions.cellMenu(event.getScreenX(), event.getScreenY());
      }
    }
    event.consume();
  }

  private void selected() {
    grid.selected(model.selection().range(), "");
  }

  /// The column whose right edge is under the mouse, -1 for none.
  private int edge(MouseEvent event) {
    GridViewport view = model.viewport();
    int right = view.columnAt(event.getX() - GRAB);
    int left = view.columnAt(event.getX() + GRAB);
    boolean found = right >= 0 && right < view.columns().count() && left != right;
    return found && event.getX() > view.rowHeaderWidth() ? right : -1;
  }

  private long rowAt(MouseEvent event) {
    long row = model.viewport().rowAt(event.getY());
    return row < model.viewport().rowCount() ? row : -1;
  }

  private int columnAt(MouseEvent event) {
    GridViewport view = model.viewport();
    int column = event.getX() < view.rowHeaderWidth() ? -1 : view.columnAt(event.getX());
    return column < view.columns().count() ? column : -1;
  }
}
