package dev.tarn.ui.shell;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.Spinner;
import dev.tarn.ui.pane.Activity;
import dev.tarn.ui.pane.DocumentPane;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The row at the bottom: the engine left, what runs beside it, facts on the document right, the
/// bell last.
final class StatusBar {
  /// So much of the row may tell of the document.
  private static final double MOST_FACTS = 0.4;

  private final ShellModel model;
  private final ShellCommands commands;
  private final HBox engine = new HBox();
  private final HBox task = new HBox();
  private final HBox work = new HBox();
  private final Label facts = new Label();
  private final HBox items = new HBox();
  private Subscription followed = Subscription.EMPTY;

  StatusBar(ShellModel model, ShellCommands commands) {
    this.model = model;
    this.commands = commands;
  }

  HBox build(ObservableIntegerValue notices) {
    engine.getStyleClass().add("status-group");
    task.getStyleClass().add("status-group");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox bar = new HBox(engine, task, work, space, trouble(), facts, items, bell(notices));
    bar.getStyleClass().add("status-bar");
    Bindings.bindContent(items.getChildren(), model.statusItems());
    facts.setMinWidth(0);
    facts.maxWidthProperty().bind(bar.widthProperty().multiply(MOST_FACTS));
    engine.setMinWidth(0);
    task.setMinWidth(0);
    work.setMinWidth(0);
    model
        .work()
        .subscribe(
            () -> work.getChildren().setAll(model.work().stream().map(WorkItem::new).toList()));
    model.engineProperty().subscribe(this::showEngine);
    model.selectedProperty().subscribe(this::follow);
    return bar;
  }

  private Label trouble() {
    Label trouble = Styles.with(new Label(Strings.of("safety.short")), "status-trouble");
    trouble.setGraphic(Icons.of(Feather.ALERT_TRIANGLE, Icons.Size.TREE, "icon-danger"));
    trouble.getStyleClass().add("danger-text");
    trouble.setMinWidth(Region.USE_PREF_SIZE);
    Tooltip why = Buttons.tooltip("");
    why.textProperty().bind(model.troubleProperty());
    trouble.setTooltip(why);
    trouble.visibleProperty().bind(model.troubleProperty().isNotEmpty());
    trouble.managedProperty().bind(trouble.visibleProperty());
    return trouble;
  }

  private Button bell(ObservableIntegerValue notices) {
    Button bell = Buttons.icon(commands.notices());
    bell.getStyleClass().add("status-bell");
    notices.subscribe(count -> bell.setText(count.intValue() == 0 ? "" : String.valueOf(count)));
    return bell;
  }

  private void showEngine(EngineStatus status) {
    Label title = new Label(status.title());
    Label detail = Styles.with(new Label(status.detail()), Styles.MUTED);
    engine.getChildren().setAll(mark(status), title);
    if (!status.detail().isEmpty()) {
      engine.getChildren().add(detail);
    }
    switch (status.tone()) {
      case STARTING ->
          engine
              .getChildren()
              .addAll(
                  progress((double) status.step() / EngineStatus.STEPS),
                  new Label(Strings.of("status.steps", status.step(), EngineStatus.STEPS)));
      case FAILED -> {
        detail.getStyleClass().add("danger-text");
        Button restart =
            Buttons.of(
                Strings.of(model.isRemote() ? "status.retry" : "status.restart"),
                commands.restartEngine()::run);
        engine.getChildren().add(Styles.with(restart, Styles.COMPACT, "status-button"));
      }
      case OFF, CONNECTING, READY, BUSY -> {}
    }
  }

  private static Node mark(EngineStatus status) {
    return switch (status.tone()) {
      case STARTING, CONNECTING -> new Spinner(Icons.Size.CHIP);
      case FAILED -> Icons.of(Feather.ALERT_CIRCLE, Icons.Size.TREE, "icon-danger");
      case OFF -> dot("");
      case READY -> dot("dot-ready");
      case BUSY -> dot("dot-working");
    };
  }

  private static Region dot(String style) {
    Region dot = Styles.with(new Region(), Styles.DOT);
    return style.isEmpty() ? dot : Styles.with(dot, style);
  }

  private void follow(@Nullable DocumentPane document) {
    followed.unsubscribe();
    facts.textProperty().unbind();
    facts.setText("");
    task.getChildren().clear();
    followed = Subscription.EMPTY;
    if (document != null) {
      facts.textProperty().bind(document.factsProperty());
      followed = document.activity().subscribe(activity -> showTask(document, activity));
    }
  }

  private void showTask(DocumentPane document, Activity activity) {
    task.getChildren().clear();
    if (activity.equals(Activity.NONE)) {
      return;
    }
    task.getChildren()
        .addAll(
            new Separator(Orientation.VERTICAL),
            new Spinner(Icons.Size.CHIP),
            new Label(document.titleProperty().get()));
    if (activity.fraction() >= 0) {
      task.getChildren().add(progress(activity.fraction()));
    }
    task.getChildren().add(new Label(activity.words()));
  }

  private static ProgressBar progress(double fraction) {
    ProgressBar bar = new ProgressBar(fraction);
    bar.getStyleClass().add("status-progress");
    return bar;
  }
}
