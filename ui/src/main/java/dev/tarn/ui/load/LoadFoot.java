package dev.tarn.ui.load;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.pane.Activity;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.load.LoadMode;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The foot of the box: what is wrong, the buttons, and how far the load is.
final class LoadFoot extends VBox {
  private final LoadModel model;
  private final HBox choosing;
  private final HBox running;
  private final ProgressBar bar = new ProgressBar();
  private final Label words = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
  private final Button submit;

  LoadFoot(LoadModel model, LoadController controller, Runnable close) {
    this.model = model;
    getStyleClass().add("load-foot");
    submit = Styles.with(Buttons.of("", controller::submit), Styles.ACCENT);
    submit.setId("load-submit");
    submit.setMinWidth(USE_PREF_SIZE);
    submit.textProperty().bind(model.modeProperty().map(LoadFoot::verb));
    submit
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    !model.problem().get().isEmpty()
                        || model.sampleProperty().get() == null
                        || model.columnsProperty().get().isEmpty(),
                model.problem(),
                model.sampleProperty(),
                model.columnsProperty()));
    Button cancel = Buttons.of(Strings.of("dialog.cancel"), close);
    cancel.setMinWidth(USE_PREF_SIZE);
    Label problem = Styles.with(new Label(), Styles.SMALL, "load-problem");
    problem.setId("load-problem");
    problem.setMinWidth(0);
    problem.setGraphic(Icons.of(Feather.ALERT_TRIANGLE, Icons.Size.TREE, "icon-warning"));
    problem.textProperty().bind(model.problem());
    problem.visibleProperty().bind(Bindings.isNotEmpty(model.problem()));
    problem.managedProperty().bind(problem.visibleProperty());
    Label news = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
    news.setId("load-news");
    news.setMinWidth(0);
    news.textProperty().bind(model.newsProperty());
    news.visibleProperty().bind(problem.visibleProperty().not());
    news.managedProperty().bind(news.visibleProperty());
    Button watch =
        Styles.with(
            Buttons.of(Feather.EYE, Strings.of("watch.load"), controller::watch), Styles.FLAT);
    watch.setId("load-watch");
    watch.setTooltip(Buttons.tooltip(Strings.of("watch.load.tip")));
    watch.setMinWidth(USE_PREF_SIZE);
    choosing = line(Styles.with(new HBox(problem, news), "load-progress"), watch, cancel, submit);
    bar.setPrefWidth(280);
    Button hide = Buttons.of(Strings.of("load.hide"), close);
    hide.setTooltip(Buttons.tooltip(Strings.of("load.hide.tip")));
    Button stop = Buttons.of(Feather.SQUARE, Strings.of("load.stop"), controller::cancelLoad);
    stop.setId("load-stop");
    running = line(Styles.with(new HBox(bar, words), "load-progress"), hide, stop);
    model.jobProperty().subscribe(this::show);
    model.troubleProperty().subscribe(_ -> show(model.jobProperty().get()));
    model.sampleProperty().subscribe(_ -> show(model.jobProperty().get()));
  }

  private void show(@Nullable LoadJob job) {
    getChildren().clear();
    if (job != null) {
      job.activity().subscribe(this::tell);
      getChildren().add(running);
      return;
    }
    String trouble = model.troubleProperty().get();
    if (!trouble.isEmpty() && model.sampleProperty().get() != null) {
      getChildren().add(trouble(trouble));
    }
    getChildren().add(choosing);
  }

  private void tell(Activity activity) {
    words.setText(activity.words());
    bar.setProgress(
        activity.fraction() < 0 ? ProgressIndicator.INDETERMINATE_PROGRESS : activity.fraction());
  }

  private static VBox trouble(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.setGraphic(Icons.of(Feather.ALERT_CIRCLE, Icons.Size.BUTTON, "icon-danger"));
    VBox card = Styles.with(new VBox(label), "error-card", "load-trouble");
    card.setId("load-trouble");
    return card;
  }

  private static HBox line(Region first, Button... buttons) {
    HBox.setHgrow(first, Priority.ALWAYS);
    first.setMaxWidth(Double.MAX_VALUE);
    HBox line = Styles.with(new HBox(first), "load-foot-line");
    line.getChildren().addAll(buttons);
    return line;
  }

  private static String verb(LoadMode mode) {
    return switch (mode) {
      case QUERY -> Strings.of("load.verb.query");
      case EXTERNAL -> Strings.of("load.verb.external");
      case CREATE -> Strings.of("load.verb.create");
      case REPLACE -> Strings.of("load.verb.replace");
      case APPEND -> Strings.of("load.verb.append");
      case MERGE -> Strings.of("load.verb.merge");
    };
  }
}
