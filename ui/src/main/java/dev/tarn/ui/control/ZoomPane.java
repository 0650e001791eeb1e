package dev.tarn.ui.control;

import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// A drawing that can be larger than its place: drag to move, Ctrl and the wheel to zoom, buttons
/// for the same in the corner.
public final class ZoomPane extends StackPane {
  private static final double SMALLEST = 0.4;
  private static final double LARGEST = 2;
  private static final double STEP = 1.15;
  private static final double EDGE = 24;

  private final Pane canvas;
  private final ScrollPane scroll = new ScrollPane();
  private final DoubleProperty zoom = new SimpleDoubleProperty(1);

  /// Takes a drawing.
  ///
  /// @param canvas its preferred size is that of the drawing
  /// @param fit says what is shown as a whole, such as `Show the whole plan`
  public ZoomPane(Pane canvas, String fit) {
    this.canvas = canvas;
    canvas.scaleXProperty().bind(zoom);
    canvas.scaleYProperty().bind(zoom);
    StackPane middle = new StackPane(new Group(canvas));
    middle.setPadding(new Insets(EDGE));
    scroll.setContent(middle);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setPannable(true);
    scroll.getStyleClass().add("plan-scroll");
    scroll.addEventFilter(ScrollEvent.SCROLL, this::wheel);
    HBox controls = controls(fit);
    setAlignment(controls, Pos.BOTTOM_RIGHT);
    setMargin(controls, new Insets(0, 16, 12, 0));
    getChildren().addAll(scroll, controls);
    setMinSize(0, 0);
  }

  /// Draws larger.
  public void zoomIn() {
    zoom(STEP);
  }

  /// Draws smaller.
  public void zoomOut() {
    zoom(1 / STEP);
  }

  /// Draws as small as it takes to see all.
  public void fit() {
    layout();
    Bounds place = scroll.getViewportBounds();
    double wide = (place.getWidth() - 2 * EDGE) / Math.max(1, canvas.getPrefWidth());
    double high = (place.getHeight() - 2 * EDGE) / Math.max(1, canvas.getPrefHeight());
    zoom.set(Math.clamp(Math.min(wide, high), SMALLEST, 1));
  }

  /// Scrolls to a part of the drawing, if it is not in sight.
  ///
  /// @param part a node in the drawing
  public void reveal(Node part) {
    layout();
    Node content = scroll.getContent();
    Bounds all = content.getLayoutBounds();
    Bounds seen = scroll.getViewportBounds();
    Bounds at = content.sceneToLocal(part.localToScene(part.getLayoutBounds()));
    scroll.setHvalue(
        place(scroll.getHvalue(), at.getMinX(), at.getMaxX(), all.getWidth(), seen.getWidth()));
    scroll.setVvalue(
        place(scroll.getVvalue(), at.getMinY(), at.getMaxY(), all.getHeight(), seen.getHeight()));
  }

  private static double place(double now, double from, double to, double all, double seen) {
    double room = all - seen;
    if (room <= 0) {
      return now;
    }
    double start = now * room;
    double wanted = Math.min(from - EDGE, Math.max(start, to + EDGE - seen));
    return Math.clamp(wanted / room, 0, 1);
  }

  private HBox controls(String fit) {
    Label percent = Styles.with(new Label(), Styles.HINT, Styles.MUTED);
    percent
        .textProperty()
        .bind(zoom.map(now -> Strings.of("zoom.percent", Math.round(now.doubleValue() * 100))));
    HBox controls =
        new HBox(
            Buttons.icon(Feather.ZOOM_OUT, Strings.of("zoom.out"), this::zoomOut),
            percent,
            Buttons.icon(Feather.ZOOM_IN, Strings.of("zoom.in"), this::zoomIn),
            Buttons.icon(Feather.MAXIMIZE, fit, this::fit));
    controls.getStyleClass().add("plan-controls");
    controls.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return controls;
  }

  private void wheel(ScrollEvent event) {
    if (event.isShortcutDown() && event.getDeltaY() != 0) {
      zoom(event.getDeltaY() > 0 ? STEP : 1 / STEP);
      event.consume();
    }
  }

  private void zoom(double factor) {
    zoom.set(Math.clamp(zoom.get() * factor, SMALLEST, LARGEST));
  }
}
