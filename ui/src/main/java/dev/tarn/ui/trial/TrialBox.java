package dev.tarn.ui.trial;

import dev.tarn.session.trial.TrialOutcome;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.control.Spinner;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.sql.WriteOrder;
import dev.tarn.ui.table.history.DifferencePane;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The box that shows what a write would change, and lets it be run or left. For the window's
/// thread.
public final class TrialBox extends BorderPane {
  private static final KeyCombination RUN =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
  private static final double MARGIN = 32;
  private static final double BAR = 260;
  private static final int LINES = 6;

  private final TrialController controller;
  private final TrialDesk desk;
  private final DifferencePane difference;
  private final Label words = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
  private final ProgressBar bar = new ProgressBar();
  private final Button stop;
  private final Node working;
  private final Label table = Styles.with(new Label(), Styles.MUTED);
  private final TrialFoot foot;

  private TrialBox(WriteOrder order, TrialDesk desk) {
    this.desk = desk;
    this.controller = new TrialController(order, desk);
    this.difference = new DifferencePane(controller::narrow, Strings.of("trial.nothing"));
    this.stop =
        Styles.with(Buttons.of(Icons.STOP, Strings.of("trial.stop"), controller::stop), "sql-stop");
    this.working = working();
    this.foot = new TrialFoot(controller, this::leave);
    Styles.with(this, "popup-box", "versions-box", "trial-box");
    setId("trial-box");
    setMinSize(0, 0);
    setTop(new VBox(title(), statement(order.statement().text())));
    setBottom(foot);
    controller.stateProperty().subscribe(this::show);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (RUN.match(event)) {
            event.consume();
            controller.runForReal(this::leave);
          }
        });
  }

  /// Tries a write and shows what it would change.
  ///
  /// @param order the write
  /// @param desk what the preview works with
  public static void open(WriteOrder order, TrialDesk desk) {
    TrialBox box = new TrialBox(order, desk);
    desk.overlays()
        .show(box, Pos.CENTER, new Insets(MARGIN), OverlayLayer.Ground.VEIL, box.controller::close);
    box.stop.requestFocus();
    box.controller.start();
  }

  private void leave() {
    desk.overlays().close(this);
  }

  private HBox title() {
    Label title = Styles.with(new Label(Strings.of("trial.title")), Styles.TITLE_SECTION);
    title.setMinWidth(Region.USE_PREF_SIZE);
    table.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return Styles.with(
        new HBox(
            title, table, space, Buttons.icon(Feather.X, Strings.of("trial.discard"), this::leave)),
        "sheet-title");
  }

  private static TextArea statement(String text) {
    TextArea area = Styles.with(new TextArea(text), Styles.MONO, "trial-sql");
    area.setEditable(false);
    area.setFocusTraversable(false);
    area.setPrefRowCount(Math.clamp(text.lines().count(), 1, LINES));
    area.setAccessibleText(Strings.of("trial.statement"));
    return area;
  }

  private VBox working() {
    bar.setPrefWidth(BAR);
    HBox line = Styles.with(new HBox(new Spinner(Icons.Size.TREE), words), "change-working");
    return Styles.with(new VBox(line, bar, stop), "empty-state");
  }

  private void show(TrialState state) {
    switch (state) {
      case TrialState.Working(var step, long tasks, long done) -> {
        words.setText(
            tasks == 0
                ? TrialWords.of(step)
                : Strings.of("trial.tasks", TrialWords.of(step), done, tasks));
        bar.setProgress(tasks == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / tasks);
        setCenter(working);
      }
      case TrialState.Known(TrialOutcome.Previewed outcome) -> known(outcome);
      case TrialState.Older(TrialOutcome.Previewed outcome, long _) -> known(outcome);
      case TrialState.Stopped _ ->
          setCenter(
              new EmptyState(
                      Feather.SLASH, Strings.of("trial.stopped"), Strings.of("trial.stopped.hint"))
                  .with(Buttons.of(Strings.of("trial.again"), controller::start)));
      case TrialState.Failed(String title, String reason) ->
          setCenter(new EmptyState(Feather.ALERT_CIRCLE, title, reason));
    }
    foot.show(state);
  }

  private void known(TrialOutcome.Previewed outcome) {
    table.setText(Strings.of("trial.table", outcome.table().sql(), outcome.version()));
    difference.show(outcome.changes());
    setCenter(difference);
  }
}
