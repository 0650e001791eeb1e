package dev.tarn.ui.grid;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Orientation;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SkinBase;
import javafx.scene.text.FontSmoothingType;
import javafx.util.Duration;

/// Draws a grid on one canvas beside two scroll bars.
final class ResultGridSkin extends SkinBase<ResultGrid> {
  private static final double BAR = 10;
  private static final double THUMB = 32;
  private static final Duration PATIENCE = Duration.millis(150);

  private final Canvas canvas = new Canvas();
  private final ScrollBar vertical = new ScrollBar();
  private final ScrollBar horizontal = new ScrollBar();
  private final HeaderPainter headers = new HeaderPainter();
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private final GridModel model;
  private final GridMouse mouse;
  private boolean waiting;
  private boolean inLayout;

  ResultGridSkin(ResultGrid grid) {
    super(grid);
    model = grid.model();
    vertical.setOrientation(Orientation.VERTICAL);
    horizontal.setOrientation(Orientation.HORIZONTAL);
    vertical.setFocusTraversable(false);
    horizontal.setFocusTraversable(false);
    canvas.setMouseTransparent(true);
    getChildren().addAll(canvas, vertical, horizontal);
    vertical.valueProperty().subscribe(_ -> scrolled());
    horizontal.valueProperty().subscribe(_ -> scrolled());
    mouse = new GridMouse(grid, model);
    new GridKeys(grid, model);
    patience.setOnFinished(_ -> {
      waiting = true;
      grid.requestLayout();
    });
    grid.focusedProperty().subscribe(grid::requestLayout);
  }

  @Override
  public void dispose() {
    patience.stop();
    super.dispose();
  }

  @Override
  protected double computePrefWidth(double height, double t, double r, double b, double l) {
    return 640;
  }

  @Override
  protected double computePrefHeight(double width, double t, double r, double b, double l) {
    return 320;
  }

  @Override
  protected void layoutChildren(double x, double y, double width, double height) {
    GridLook look = model.look();
    GridViewport view = model.viewport();
    view.metrics(
        look.rowHeight(), look.headerHeight(), look.rowHeight() * 40 / 24, look.fonts().digit());
    boolean tall = view.contentHeight() > height - look.headerHeight();
    double right = tall ? BAR : 0;
    boolean wide = view.columns().total() + view.rowHeaderWidth() > width - right;
    tall = tall || (wide && view.contentHeight() > height - look.headerHeight() - BAR);
    view.size(width - (tall ? BAR : 0), height - (wide ? BAR : 0));
    inLayout = true;
    bars(x, y, width, height, wide);
    inLayout = false;
    draw(x, y, width, height, look);
  }

  private void bars(double x, double y, double width, double height, boolean wide) {
    GridViewport view = model.viewport();
    boolean tall = view.maxOffsetY() > 0;
    set(vertical, view.maxOffsetY(), view.offsetY(), view.bodyHeight());
    set(horizontal, view.maxOffsetX(), view.offsetX(), view.bodyWidth());
    vertical.setVisible(tall);
    horizontal.setVisible(wide);
    double top = view.headerHeight();
    vertical.setUnitIncrement(view.rowHeight());
    vertical.setBlockIncrement(view.page() * view.rowHeight());
    horizontal.setUnitIncrement(40);
    horizontal.setBlockIncrement(view.bodyWidth());
    vertical.resizeRelocate(
        x + width - BAR, y + top, BAR, Math.max(0, height - top - (wide ? BAR : 0)));
    horizontal.resizeRelocate(
        x + view.rowHeaderWidth(), y + height - BAR, Math.max(0, view.bodyWidth()), BAR);
  }

  /// Sets a bar; its thumb stays large enough to be taken, however much there is to scroll.
  private static void set(ScrollBar bar, double max, double value, double page) {
    bar.setMax(max);
    double share = Math.max(page / (max + page), THUMB / Math.max(THUMB, page));
    bar.setVisibleAmount(max * share);
    bar.setValue(value);
  }

  private void scrolled() {
    if (!inLayout) {
      model.viewport().scrollTo(horizontal.getValue(), vertical.getValue());
      getSkinnable().requestLayout();
    }
  }

  private void draw(double x, double y, double width, double height, GridLook look) {
    canvas.relocate(x, y);
    canvas.setWidth(width);
    canvas.setHeight(height);
    want();
    GraphicsContext pen = canvas.getGraphicsContext2D();
    pen.setFontSmoothingType(FontSmoothingType.GRAY);
    pen.setFill(look.colours().ground());
    pen.fillRect(0, 0, width, height);
    if (model.schema().size() == 0) {
      return;
    }
    new CellPainter(pen, look, model).paint(mouse.hoveredRow(), waiting);
    headers.paint(pen, look, model, mouse.dropAt());
    GridViewport view = model.viewport();
    double right = view.rowHeaderWidth() + view.bodyWidth();
    double bottom = view.headerHeight() + view.bodyHeight();
    pen.setFill(look.colours().ground());
    pen.fillRect(right, 0, width - right, height);
    pen.fillRect(0, bottom, width, height - bottom);
  }

  /// Asks for the cells that are to be drawn; marks those that let wait for long.
  private void want() {
    GridViewport view = model.viewport();
    boolean nothing = view.lastRow() < view.firstRow() || view.lastColumn() < 0;
    boolean whole = nothing || (model.isMeasured() && wantVisible());
    model.drawn(whole && !nothing);
    if (whole) {
      patience.stop();
      waiting = false;
    } else if (!waiting && patience.getStatus() != Animation.Status.RUNNING) {
      patience.playFromStart();
    }
  }

  private boolean wantVisible() {
    GridViewport view = model.viewport();
    List<CellRange> visible = new ArrayList<>();
    if (view.pinned() > 0) {
      visible.add(new CellRange(view.firstRow(), view.lastRow(), 0, view.pinned() - 1));
    }
    if (view.lastColumn() >= view.firstColumn()) {
      visible.add(
          new CellRange(view.firstRow(), view.lastRow(), view.firstColumn(), view.lastColumn()));
    }
    return model.tiles().want(visible, view.rowCount(), model.schema().size());
  }
}
