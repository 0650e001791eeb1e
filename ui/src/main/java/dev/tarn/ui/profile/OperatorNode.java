package dev.tarn.ui.profile;

import dev.tarn.session.profile.Operator;
import dev.tarn.session.profile.PlanProfile;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// An operator of a plan as a card: name, detail, share of the time, rows.
final class OperatorNode extends VBox {
  private static final PseudoClass SELECTED = Styles.state("selected");
  private static final double HOT = 0.3;

  /// Draws an operator.
  ///
  /// @param operator what is drawn
  /// @param plan of which it is part
  /// @param model takes the choice
  OperatorNode(Operator operator, PlanProfile plan, ProfileModel model) {
    OperatorWords words = OperatorWords.of(operator);
    double share = plan.share(operator);
    boolean advised =
        model.advice().stream().anyMatch(advice -> advice.operator() == operator.id());
    getStyleClass().add("plan-node");
    Label title = Styles.with(new Label(words.title()), Styles.STRONG, Styles.SMALL);
    title.setMinWidth(0);
    HBox head = new HBox(Icons.of(words.icon(), Icons.Size.TREE), title, space());
    if (advised) {
      head.getChildren().add(Icons.of(Feather.ZAP, Icons.Size.TREE, "icon-warning"));
    }
    head.getStyleClass().add("plan-node-line");
    Label detail =
        Styles.with(new Label(words.detail().replace('\n', ' ')), Styles.HINT, Styles.MUTED);
    detail.setMinWidth(0);
    ProgressBar bar = Styles.with(new ProgressBar(share), "plan-share");
    Label percent = Styles.with(new Label(percent(share)), Styles.HINT);
    if (share >= HOT) {
      Styles.with(bar, "plan-hot");
      Styles.with(percent, "warning-text");
    }
    Label rows = Styles.with(new Label(rows(operator)), Styles.HINT, Styles.MONO, Styles.MUTED);
    rows.setMinWidth(USE_PREF_SIZE);
    HBox foot = new HBox(bar, percent, space(), rows);
    foot.getStyleClass().add("plan-node-line");
    foot.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, detail, foot);
    setMinSize(GraphLayout.NODE_WIDTH, GraphLayout.NODE_HEIGHT);
    setPrefSize(GraphLayout.NODE_WIDTH, GraphLayout.NODE_HEIGHT);
    setMaxSize(GraphLayout.NODE_WIDTH, GraphLayout.NODE_HEIGHT);
    setFocusTraversable(true);
    setAccessibleText(words.title() + ", " + percent(share) + ", " + rows(operator));
    Tooltip tooltip = Buttons.tooltip(words.detail().isEmpty() ? words.title() : words.detail());
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(480);
    Tooltip.install(this, tooltip);
    pseudoClassStateChanged(SELECTED, model.selectedProperty().get() == operator.id());
    setOnMousePressed(_ -> {
      requestFocus();
      model.choose(operator);
    });
    setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
        model.choose(operator);
        event.consume();
      }
    });
  }

  private static Node space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  static String percent(double share) {
    return Strings.of("profile.percent", Math.round(share * 100));
  }

  private static String rows(Operator operator) {
    return operator.rows() < 0 ? "" : Quantities.shortCount((long) operator.rows());
  }
}
