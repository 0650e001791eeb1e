package dev.tarn.ui.sql;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.Spinner;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The head of a result: how it ended, its title, how many rows it has.
final class RunTab extends HBox {
  private static final PseudoClass SELECTED = Styles.state("selected");

  private final RunModel run;
  private final StackPane mark = new StackPane();
  private final Label title = Styles.with(new Label(), "run-title");
  private final Label count = Styles.with(new Label(), Styles.HINT, Styles.SUBTLE);
  private final Label pin = new Label();
  private final Button close;
  private @Nullable RunPhase marked;

  RunTab(RunModel run, RunList runs, RunVerbs verbs) {
    this.run = run;
    getStyleClass().add("run-tab");
    setAlignment(Pos.CENTER_LEFT);
    setFocusTraversable(true);
    title.setMaxWidth(260);
    close = Buttons.icon(Feather.X, Strings.of("sql.tab.close"), () -> runs.close(run));
    Styles.with(close, "run-close");
    close.setGraphic(Icons.of(Feather.X, Icons.Size.CHIP));
    close.setFocusTraversable(false);
    pin.setGraphic(Icons.of(Feather.BOOKMARK, Icons.Size.CHIP, "icon-accent"));
    pin.setTooltip(Buttons.tooltip(Strings.of("shelf.pinned")));
    pin.visibleProperty().bind(run.pinnedProperty());
    pin.managedProperty().bind(run.pinnedProperty());
    close.visibleProperty().bind(run.pinnedProperty().not());
    close.managedProperty().bind(close.visibleProperty());
    getChildren().addAll(mark, title, count, pin, close);
    new RunNaming(run, this, title);
    ContextMenu menu = new ContextMenu();
    setOnContextMenuRequested(event -> {
      menu.getItems().setAll(verbs.menu(run));
      menu.show(this, event.getScreenX(), event.getScreenY());
    });
    ObservableValue<@Nullable RunModel> selected = runs.selectedProperty();
    selected.subscribe(now -> pseudoClassStateChanged(SELECTED, run.equals(now)));
    setOnMousePressed(event -> {
      if (event.getButton() == MouseButton.MIDDLE) {
        if (!run.pinnedProperty().get()) {
          runs.close(run);
        }
      } else {
        runs.selectedProperty().set(run);
      }
    });
    title.textProperty().bind(run.titleProperty());
    run.keepingProperty().subscribe(_ -> update());
    run.resultProperty().subscribe(_ -> update());
    run.phaseProperty().subscribe(_ -> update());
    run.rowsProperty().subscribe(_ -> update());
  }

  private void update() {
    RunPhase phase = run.phase();
    if (phase != marked) {
      marked = phase;
      mark.getChildren().setAll(mark(phase));
      close.setDisable(!phase.isTerminal());
    }
    count.setText(words(phase));
  }

  private static Node mark(RunPhase phase) {
    return switch (phase) {
      case WAITING -> Icons.of(Feather.CLOCK, Icons.Size.TREE);
      case RUNNING, CANCELLING -> new Spinner(Icons.Size.TREE);
      case DONE -> Icons.of(Feather.CHECK, Icons.Size.TREE, "icon-success");
      case FAILED -> Icons.of(Feather.ALERT_CIRCLE, Icons.Size.TREE, "icon-danger");
      case CANCELLED -> Icons.of(Feather.SLASH, Icons.Size.TREE);
    };
  }

  private String words(RunPhase phase) {
    return switch (phase) {
      case WAITING -> Strings.of("sql.tab.waiting");
      case RUNNING -> Strings.of("sql.tab.running");
      case CANCELLING -> Strings.of("sql.tab.cancelling");
      case DONE -> run.hasRows() ? Quantities.count(run.rowsProperty().get()) : "";
      case FAILED -> "";
      case CANCELLED -> Strings.of(run.wasSubmitted() ? "sql.tab.cancelled" : "sql.tab.notRun");
    };
  }
}
