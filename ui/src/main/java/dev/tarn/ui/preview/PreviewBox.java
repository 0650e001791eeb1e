package dev.tarn.ui.preview;

import dev.tarn.session.preview.PreviewOutcome;
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
public final class PreviewBox extends BorderPane {
  private static final KeyCombination RUN =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
  private static final double MARGIN = 32;
  private static final double BAR = 260;
  private static final int LINES = 6;

  private final PreviewController controller;
  private final PreviewDesk desk;
  private final DifferencePane difference;
  private final Label words = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
  private final ProgressBar bar = new ProgressBar();
  private final Button stop;
  private final Node working;
  private final Label table = Styles.with(new Label(), Styles.MUTED);
  private final PreviewFoot foot;

  private PreviewBox(WriteOrder order, PreviewDesk desk) {
    this.desk = desk;
    this.controller = new PreviewController(order, desk);
    this.difference = new DifferencePane(controller::narrow, Strings.of("preview.nothing"));
    this.stop =
        Styles.with(
            Buttons.of(Icons.STOP, Strings.of("preview.stop"), controller::stop), "sql-stop");
    this.working = working();
    this.foot = new PreviewFoot(controller, this::leave);
    Styles.with(this, "popup-box", "versions-box", "preview-box");
    setId("preview-box");
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
  public static void open(WriteOrder order, PreviewDesk desk) {
    PreviewBox box = new PreviewBox(order, desk);
    desk.overlays()
        .show(
            box, Pos.CENTER, new Insets(MARGIN), OverlayLayer.Ground.VEIL, box.controller::close);
    box.stop.requestFocus();
    box.controller.start();
  }

  private void leave() {
    desk.overlays().close(this);
  }

  private HBox title() {
    Label title =
        Styles.with(new Label(Strings.of("preview.title")), Styles.TITLE_SECTION);
    title.setMinWidth(Region.USE_PREF_SIZE);
    table.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return Styles.with(
        new HBox(
            title,
            table,
            space,
            Buttons.icon(Feather.X, Strings.of("preview.discard"), this::leave)),
        "sheet-title");
  }

  private static TextArea statement(String text) {
    TextArea area = Styles.with(new TextArea(text), Styles.MONO, "preview-sql");
    area.setEditable(false);
    area.setFocusTraversable(false);
    area.setPrefRowCount(Math.clamp(text.lines().count(), 1, LINES));
    area.setAccessibleText(Strings.of("preview.statement"));
    return area;
  }

  private VBox working() {
    bar.setPrefWidth(BAR);
    HBox line = Styles.with(new HBox(new Spinner(Icons.Size.TREE), words), "change-working");
    return Styles.with(new VBox(line, bar, stop), "empty-state");
  }

  private void show(PreviewState state) {
    switch (state) {
      case PreviewState.Working(var step, long tasks, long done) -> {
        words.setText(
            tasks == 0
                ? PreviewWords.of(step)
                : Strings.of("preview.tasks", PreviewWords.of(step), done, tasks));
        bar.setProgress(
            tasks == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / tasks);
        setCenter(working);
      }
      case PreviewState.Known(PreviewOutcome.Previewed outcome) -> known(outcome);
      case PreviewState.Older(PreviewOutcome.Previewed outcome, long _) -> known(outcome);
      case PreviewState.Stopped _ ->
          setCenter(
              new EmptyState(
                      Feather.SLASH,
                      Strings.of("preview.stopped"),
                      Strings.of("preview.stopped.hint"))
                  .with(Buttons.of(Strings.of("preview.again"), controller::start)));
      case PreviewState.Failed(String title, String reason) ->
          setCenter(new EmptyState(Feather.ALERT_CIRCLE, title, reason));
    }
    foot.show(state);
  }

  private void known(PreviewOutcome.Previewed outcome) {
    table.setText(Strings.of("preview.table", outcome.table().sql(), outcome.version()));
    difference.show(outcome.changes());
    setCenter(difference);
  }
}
