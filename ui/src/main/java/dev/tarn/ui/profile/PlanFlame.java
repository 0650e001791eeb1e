package dev.tarn.ui.profile;

import dev.tarn.session.profile.Operator;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;

/// The flame graph of a plan. A press on a bar chooses its operator.
final class PlanFlame extends ScrollPane {
  private static final PseudoClass SELECTED = Styles.state("selected");
  private static final double HEIGHT = 24;
  private static final double GAP = 2;
  private static final double MARGIN = 16;
  private static final double HOT = 0.3;
  private static final double THINNEST = 3;

  private final ProfileModel model;
  private final Bars bars = new Bars();

  PlanFlame(ProfileModel model) {
    this.model = model;
    setContent(bars);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("plan-scroll");
    setMinSize(0, 0);
    model.planProperty().subscribe(_ -> draw());
    model.selectedProperty().subscribe(_ -> select());
  }

  private void draw() {
    FlameLayout layout = FlameLayout.of(model.planProperty().get());
    bars.getChildren().setAll(layout.bars().stream().map(this::bar).toList());
    bars.setPrefHeight(2 * MARGIN + layout.depth() * (HEIGHT + GAP));
    select();
  }

  private Label bar(FlameLayout.Bar place) {
    Operator operator = place.operator();
    OperatorWords words = OperatorWords.of(operator);
    double own = model.planProperty().get().share(operator);
    Label bar = Styles.with(new Label(words.title()), "flame-bar", Styles.HINT);
    bar.setUserData(place);
    bar.setMinSize(0, HEIGHT);
    if (own >= HOT) {
      Styles.with(bar, "flame-hot");
    }
    String told =
        Strings.of(
            "profile.flame.bar",
            words.title(),
            OperatorNode.percent(own),
            OperatorNode.percent(place.share()));
    bar.setTooltip(Buttons.tooltip(told));
    bar.setAccessibleText(told);
    bar.setFocusTraversable(true);
    bar.setOnMousePressed(_ -> {
      bar.requestFocus();
      model.choose(operator);
    });
    bar.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
        model.choose(operator);
        event.consume();
      }
    });
    return bar;
  }

  private void select() {
    for (Node bar : bars.getChildren()) {
      if (bar.getUserData() instanceof FlameLayout.Bar place) {
        bar.pseudoClassStateChanged(
            SELECTED, place.operator().id() == model.selectedProperty().get());
      }
    }
  }

  /// Lays the bars out in the width that there is.
  private static final class Bars extends Pane {
    @Override
    protected void layoutChildren() {
      double width = Math.max(0, getWidth() - 2 * MARGIN);
      for (Node bar : getChildren()) {
        if (bar.getUserData() instanceof FlameLayout.Bar place) {
          double x = snapPositionX(MARGIN + place.start() * width);
          double end = snapPositionX(MARGIN + (place.start() + place.share()) * width);
          bar.resizeRelocate(
              x, MARGIN + place.level() * (HEIGHT + GAP), Math.max(THINNEST, end - x - 1), HEIGHT);
        }
      }
    }
  }
}
