package dev.tarn.ui.welcome;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.Spinner;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The engine's start in four named steps, live.
final class EngineCard {
  private final WelcomeModel model;
  private final Command restart;
  private final VBox card = new VBox();

  EngineCard(WelcomeModel model, Command restart) {
    this.model = model;
    this.restart = restart;
  }

  Region build() {
    card.getStyleClass().addAll("card", "engine-card");
    model.engineProperty().subscribe(this::show);
    return card;
  }

  private void show(EngineStart engine) {
    card.getChildren().setAll(title(engine));
    switch (engine.phase()) {
      case STARTING -> {
        ProgressBar bar = new ProgressBar((engine.step() + 0.5) / steps().size());
        bar.setMaxWidth(Double.MAX_VALUE);
        card.getChildren().add(bar);
        addSteps(engine);
      }
      case READY -> addSteps(engine);
      case STOPPED, CONNECTING, CONNECTED -> card.getChildren().add(paragraph(engine.detail()));
      case FAILED -> {
        Label reason = paragraph(engine.detail());
        reason.getStyleClass().add("danger-text");
        card.getChildren()
            .addAll(reason, Buttons.of(Feather.REFRESH_CW, restart.title(), restart::run));
      }
    }
  }

  private static HBox title(EngineStart engine) {
    Node mark =
        switch (engine.phase()) {
          case STARTING, CONNECTING -> Icons.of(Feather.ZAP, Icons.Size.BUTTON, "icon-accent");
          case READY, CONNECTED -> Icons.of(Feather.ZAP, Icons.Size.BUTTON, "icon-success");
          case STOPPED -> Icons.of(Feather.ZAP, Icons.Size.BUTTON, "icon-subtle");
          case FAILED -> Icons.of(Feather.ALERT_CIRCLE, Icons.Size.BUTTON, "icon-danger");
        };
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(mark, Styles.with(new Label(engine.title()), Styles.STRONG), space);
    if (engine.phase() == EngineStart.Phase.STARTING) {
      row.getChildren()
          .add(
              Styles.with(
                  new Label(Strings.of("welcome.seconds", engine.seconds())),
                  Styles.SMALL,
                  Styles.MUTED));
    }
    row.getStyleClass().add("card-row");
    return row;
  }

  private void addSteps(EngineStart engine) {
    List<String> names = steps();
    boolean ready = engine.phase() == EngineStart.Phase.READY;
    for (int i = 0; i < names.size(); i++) {
      boolean done = ready || i < engine.step();
      boolean now = !done && i == engine.step();
      Node mark =
          done
              ? Icons.of(Feather.CHECK, Icons.Size.TREE, "icon-success")
              : now
                  ? new Spinner(Icons.Size.TREE)
                  : Icons.of(Feather.CLOCK, Icons.Size.TREE, "icon-subtle");
      Label name = Styles.with(new Label(names.get(i)), Styles.SMALL);
      if (!done && !now) {
        name.getStyleClass().add(Styles.MUTED);
      }
      HBox row = new HBox(mark, name);
      if (now || (ready && i == names.size() - 1)) {
        row.getChildren().add(Styles.with(new Label(engine.detail()), Styles.HINT, Styles.SUBTLE));
      }
      row.getStyleClass().add("card-row");
      card.getChildren().add(row);
    }
  }

  private static List<String> steps() {
    return List.of(
        Strings.of("welcome.step.java"),
        Strings.of("welcome.step.spark"),
        Strings.of("welcome.step.catalog"),
        Strings.of("welcome.step.server"));
  }

  private static Label paragraph(String text) {
    Label label = Styles.with(new Label(text), Styles.SMALL, Styles.MUTED, Styles.PARAGRAPH);
    label.setWrapText(true);
    return label;
  }
}
