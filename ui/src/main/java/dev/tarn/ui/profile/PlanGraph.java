package dev.tarn.ui.profile;

import dev.tarn.session.profile.Operator;
import dev.tarn.session.profile.PlanProfile;
import dev.tarn.ui.control.Curves;
import dev.tarn.ui.control.ZoomPane;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.CubicCurve;

/// The graph of a plan: drag to move, Ctrl and the wheel to zoom.
final class PlanGraph extends StackPane {
  private static final double THINNEST = 1.5;
  private static final double THICKEST = 6;
  private static final double MOST_DIGITS = 8;

  private final ProfileModel model;
  private final Pane canvas = new Pane();

  PlanGraph(ProfileModel model) {
    this.model = model;
    canvas.getStyleClass().add("plan-canvas");
    getChildren().add(new ZoomPane(canvas, Strings.of("profile.fit")));
    setMinSize(0, 0);
    model.planProperty().subscribe(_ -> draw());
    model.selectedProperty().subscribe(_ -> draw());
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
    if (start == null || end == null) {
      return new CubicCurve();
    }
    CubicCurve curve =
        Styles.with(
            Curves.between(
                start.x() + GraphLayout.NODE_WIDTH,
                start.y() + GraphLayout.NODE_HEIGHT / 2,
                end.x(),
                end.y() + GraphLayout.NODE_HEIGHT / 2),
            "plan-edge");
    curve.setStrokeWidth(width(from.rows()));
    return curve;
  }

  /// Grows with the digits of the rows.
  private static double width(double rows) {
    double digits = rows <= 1 ? 0 : Math.log10(rows);
    return THINNEST + (THICKEST - THINNEST) * Math.min(1, digits / MOST_DIGITS);
  }
}
