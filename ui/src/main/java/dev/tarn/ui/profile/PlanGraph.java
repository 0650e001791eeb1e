package dev.tarn.ui.profile;

import dev.tarn.session.profile.Operator;
import dev.tarn.session.profile.PlanProfile;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.CubicCurve;
import org.kordamp.ikonli.feather.Feather;

/// The graph of a plan: drag to move, Ctrl and the wheel to zoom.
final class PlanGraph extends StackPane {
  private static final double SMALLEST = 0.4;
  private static final double LARGEST = 2;
  private static final double STEP = 1.15;
  private static final double THINNEST = 1.5;
  private static final double THICKEST = 6;
  private static final double MOST_DIGITS = 8;

  private final ProfileModel model;
  private final Pane canvas = new Pane();
  private final ScrollPane scroll = new ScrollPane();
  private final HBox controls;
  private final DoubleProperty zoom = new SimpleDoubleProperty(1);

  PlanGraph(ProfileModel model) {
    this.model = model;
    canvas.getStyleClass().add("plan-canvas");
    canvas.scaleXProperty().bind(zoom);
    canvas.scaleYProperty().bind(zoom);
    StackPane middle = new StackPane(new Group(canvas));
    middle.setPadding(new Insets(24));
    scroll.setContent(middle);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setPannable(true);
    scroll.getStyleClass().add("plan-scroll");
    scroll.addEventFilter(ScrollEvent.SCROLL, this::wheel);
    Label caption = Styles.with(new Label(Strings.of("profile.legend")), Styles.HINT, Styles.MUTED);
    setAlignment(caption, Pos.BOTTOM_LEFT);
    setMargin(caption, new Insets(0, 0, 12, 16));
    caption.setMouseTransparent(true);
    controls = controls();
    setAlignment(controls, Pos.BOTTOM_RIGHT);
    setMargin(controls, new Insets(0, 16, 12, 0));
    getChildren().addAll(scroll, caption, controls);
    setMinSize(0, 0);
    model.planProperty().subscribe(_ -> draw());
    model.selectedProperty().subscribe(_ -> draw());
  }

  /// Adds a button before those that zoom.
  void addTool(Button button) {
    controls.getChildren().addFirst(button);
  }

  private HBox controls() {
    Label percent = Styles.with(new Label(), Styles.HINT, Styles.MUTED);
    percent.textProperty().bind(zoom.map(now -> OperatorNode.percent(now.doubleValue())));
    HBox controls =
        new HBox(
            Buttons.icon(Feather.ZOOM_OUT, Strings.of("profile.zoomOut"), () -> zoom(1 / STEP)),
            percent,
            Buttons.icon(Feather.ZOOM_IN, Strings.of("profile.zoomIn"), () -> zoom(STEP)),
            Buttons.icon(Feather.MAXIMIZE, Strings.of("profile.fit"), this::fit));
    controls.getStyleClass().add("plan-controls");
    controls.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return controls;
  }

  private void draw() {
    PlanProfile plan = model.planProperty().get();
    GraphLayout layout = GraphLayout.of(plan);
    canvas.getChildren().clear();
    canvas.setPrefSize(layout.width(), layout.height());
    for (Operator operator : plan.operators()) {
      plan.inputs(operator)
          .forEach(input -> canvas.getChildren().add(edge(layout, input, operator)));
    }
    for (Operator operator : plan.operators()) {
      GraphLayout.Place place = layout.places().get(operator.id());
      if (place != null) {
        OperatorNode node = new OperatorNode(operator, plan, model);
        node.relocate(place.x(), place.y());
        canvas.getChildren().add(node);
      }
    }
  }

  private static CubicCurve edge(GraphLayout layout, Operator from, Operator to) {
    GraphLayout.Place start = layout.places().get(from.id());
    GraphLayout.Place end = layout.places().get(to.id());
    CubicCurve curve = Styles.with(new CubicCurve(), "plan-edge");
    if (start == null || end == null) {
      return curve;
    }
    double x = start.x() + GraphLayout.NODE_WIDTH;
    double middle = (x + end.x()) / 2;
    curve.setStartX(x);
    curve.setStartY(start.y() + GraphLayout.NODE_HEIGHT / 2);
    curve.setControlX1(middle);
    curve.setControlY1(curve.getStartY());
    curve.setControlX2(middle);
    curve.setControlY2(end.y() + GraphLayout.NODE_HEIGHT / 2);
    curve.setEndX(end.x());
    curve.setEndY(curve.getControlY2());
    curve.setStrokeWidth(width(from.rows()));
    return curve;
  }

  /// Grows with the digits of the rows.
  private static double width(double rows) {
    double digits = rows <= 1 ? 0 : Math.log10(rows);
    return THINNEST + (THICKEST - THINNEST) * Math.min(1, digits / MOST_DIGITS);
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

  private void fit() {
    double wide = (scroll.getViewportBounds().getWidth() - 48) / Math.max(1, canvas.getPrefWidth());
    double high =
        (scroll.getViewportBounds().getHeight() - 48) / Math.max(1, canvas.getPrefHeight());
    zoom.set(Math.clamp(Math.min(wide, high), SMALLEST, 1));
  }
}
