package dev.tarn.ui.profile;

import dev.tarn.session.profile.Advice;
import dev.tarn.session.profile.Measure;
import dev.tarn.session.profile.Operator;
import dev.tarn.session.profile.PlanProfile;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the selected operator measured, what could be better, and which operators took most time.
final class OperatorFacts extends ScrollPane {
  private static final int MOST_OPERATORS = 6;
  private static final double HOT = 0.3;

  private final ProfileModel model;
  private final VBox lines = Styles.with(new VBox(), "plan-facts");

  OperatorFacts(ProfileModel model) {
    this.model = model;
    setContent(lines);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("plan-inspector");
    model.planProperty().subscribe(_ -> fill());
    model.selectedProperty().subscribe(_ -> fill());
  }

  private void fill() {
    lines.getChildren().clear();
    model.selected().ifPresent(this::operator);
    advice();
    lines.getChildren().addAll(PlanNotes.cards(model.planProperty().get()));
    shares();
  }

  private void operator(Operator operator) {
    OperatorWords words = OperatorWords.of(operator);
    double share = model.planProperty().get().share(operator);
    Label title = Styles.with(new Label(words.title()), Styles.TITLE_SECTION);
    title.setMinWidth(0);
    Label badge =
        Styles.with(
            new Label(Strings.of("profile.ofTime", OperatorNode.percent(share))), Styles.BADGE);
    Styles.with(badge, share >= HOT ? "badge-warning" : "badge-neutral");
    badge.setMinWidth(USE_PREF_SIZE);
    HBox head = new HBox(Icons.of(words.icon(), Icons.Size.BUTTON), title, space(), badge);
    head.getStyleClass().add("plan-facts-head");
    lines.getChildren().add(head);
    if (!words.detail().isEmpty()) {
      Label detail = Styles.with(new Label(words.detail()), Styles.MONO, Styles.HINT, Styles.MUTED);
      detail.setWrapText(true);
      detail.setMaxHeight(96);
      lines.getChildren().add(detail);
    }
    operator.measures().stream()
        .filter(measure -> measure.total() != 0)
        .forEach(measure -> lines.getChildren().add(measure(measure)));
  }

  private void advice() {
    PlanProfile plan = model.planProperty().get();
    for (Advice advice : model.advice()) {
      HBox card =
          card(
              AdviceWords.of(advice),
              Icons.of(Feather.ZAP, Icons.Size.TREE, "icon-warning"),
              "plan-advice");
      plan.operator(advice.operator())
          .ifPresent(operator -> card.setOnMousePressed(_ -> model.choose(operator)));
      lines.getChildren().add(card);
    }
  }

  /// A sentence with an icon.
  static HBox card(String text, Node icon, String style) {
    Label words = Styles.with(new Label(text), Styles.SMALL);
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    return Styles.with(new HBox(icon, words), style);
  }

  private void shares() {
    PlanProfile plan = model.planProperty().get();
    List<Operator> slowest =
        plan.operators().stream()
            .filter(operator -> operator.millis() > 0)
            .sorted(Comparator.comparingDouble(Operator::millis).reversed())
            .limit(MOST_OPERATORS)
            .toList();
    if (slowest.isEmpty()) {
      return;
    }
    lines
        .getChildren()
        .add(Styles.with(new Label(Strings.of("profile.byOperator")), Styles.STRONG, Styles.SMALL));
    for (Operator operator : slowest) {
      double share = plan.share(operator);
      Label name =
          Styles.with(new Label(OperatorWords.of(operator).title()), Styles.SMALL, Styles.MUTED);
      name.setPrefWidth(112);
      name.setMinWidth(112);
      ProgressBar bar = Styles.with(new ProgressBar(share), "plan-share");
      if (share >= HOT) {
        Styles.with(bar, "plan-hot");
      }
      bar.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(bar, Priority.ALWAYS);
      Label percent =
          Styles.with(new Label(OperatorNode.percent(share)), Styles.HINT, Styles.MUTED);
      percent.setMinWidth(36);
      HBox line = new HBox(name, bar, percent);
      line.getStyleClass().add("plan-facts-line");
      line.setOnMousePressed(_ -> model.choose(operator));
      lines.getChildren().add(line);
    }
  }

  private static HBox measure(Measure measure) {
    String label = measure.label();
    Label name =
        Styles.with(
            new Label(label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1)),
            Styles.SMALL,
            Styles.MUTED);
    name.setMinWidth(0);
    Label value =
        Styles.with(new Label(value(measure, measure.total())), Styles.SMALL, Styles.MONO);
    value.setMinWidth(USE_PREF_SIZE);
    Measure.Spread spread = measure.spread();
    if (spread != null) {
      value.setTooltip(
          dev.tarn.ui.control.Buttons.tooltip(
              Strings.of(
                  "profile.spread",
                  value(measure, spread.least()),
                  value(measure, spread.median()),
                  value(measure, spread.most()))));
    }
    HBox line = new HBox(name, space(), value);
    line.getStyleClass().add("plan-facts-line");
    return line;
  }

  private static String value(Measure measure, double number) {
    return switch (measure.unit()) {
      case COUNT -> Quantities.count((long) number);
      case BYTES -> Quantities.bytes((long) number);
      case MILLIS -> Quantities.duration(Duration.ofMillis((long) number));
      case MEAN -> String.format(Locale.ROOT, "%,.1f", number);
    };
  }

  private static Node space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }
}
