package dev.tarn.ui.sql;

import dev.tarn.session.Result;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.export.ExportSource;
import dev.tarn.ui.grid.ResultGrid;
import dev.tarn.ui.result.RowsView;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import dev.tarn.ui.viewer.ResultViewer;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What is under a result tab: how far the run is, why it failed, its rows.
final class RunView extends VBox implements AutoCloseable {
  private static final Duration PATIENCE = Duration.millis(300);
  private static final double OLD = 0.6;
  private static final double VIEWER_SHARE = 0.32;
  private static final double[] SKELETON = {0.62, 0.74, 0.5, 0.68, 0.57};

  private final RunModel run;
  private final SqlController controller;
  private final SqlServices services;
  private final ResultGrid grid;
  private final ResultViewer viewer;
  private final RowsView table;
  private final AsOfChips versions;
  private final ResultLine line;
  private final StackPane rows = new StackPane();
  private final RunProfile profile;
  private final PlanText plan;
  private final StackPane trouble = new StackPane();
  private final VBox skeleton = skeleton();
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private final EmptyState gone;

  RunView(RunModel run, SqlController controller, SqlServices services) {
    this.run = run;
    this.controller = controller;
    this.services = services;
    this.grid = new ResultGrid(services.worker(), services.window());
    this.gone = gone();
    this.table =
        new RowsView(grid, services.worker(), services.window(), new RunQuery(run, controller));
    this.versions = new AsOfChips(run, controller, services);
    this.line = new ResultLine(run, grid, table, controller, versions);
    this.profile = new RunProfile(run, services);
    this.plan = new PlanText(run, services);
    this.viewer = new ResultViewer(grid, services.background());
    BorderPane body = new BorderPane(rows);
    body.setRight(viewer);
    viewer.prefWidthProperty().bind(widthProperty().multiply(VIEWER_SHARE));
    body.setMinHeight(0);
    grid.setOnOpen(() -> viewer.modeProperty().set(ResultViewer.Mode.VALUE));
    getStyleClass().add("run-view");
    VBox.setVgrow(body, Priority.ALWAYS);
    rows.setMinHeight(0);
    ObservableValue<EngineLight> engine = services.sessions().engine();
    getChildren().addAll(new ProgressStrip(run, engine), trouble, line, body);
    patience.setOnFinished(_ -> arrange());
    run.resultProperty().subscribe(this::show);
    run.rowsProperty().subscribe(_ -> table.refresh());
    run.phaseProperty().subscribe(this::phase);
    run.failureProperty().subscribe(this::fail);
    run.faceProperty().subscribe(_ -> arrange());
    run.keepingProperty().subscribe(this::arrange);
  }

  /// What can be done with the rows.
  RowsView table() {
    return table;
  }

  /// Takes the keyboard.
  void focus() {
    grid.requestFocus();
  }

  /// Lets a version of the first table be chosen.
  void chooseVersion() {
    if (!versions.choose()) {
      grid.say(Strings.of("asOf.none"));
    }
  }

  /// Saves the profile in a file.
  void saveProfile() {
    profile.save();
  }

  /// What may leave the window.
  Optional<ExportSource> source() {
    return ResultSource.of(run, grid, table.visibleColumns(), services);
  }

  /// Shows the current cell's value or row beside the rows, or puts it away.
  void view(ResultViewer.Mode mode) {
    viewer.toggle(mode);
  }

  /// The grid with the rows.
  ResultGrid grid() {
    return grid;
  }

  @Override
  public void close() {
    patience.stop();
    versions.close();
    profile.close();
    plan.close();
    viewer.close();
    table.close();
    grid.close();
  }

  private void show(@Nullable Result result) {
    table.show(result);
    arrange();
  }

  private void phase(RunPhase phase) {
    if (phase == RunPhase.WAITING || run.keepingProperty().get() == RunKeeping.STORED) {
      patience.playFromStart();
    }
    table.refresh();
    arrange();
  }

  private void fail(@Nullable Failure failure) {
    trouble.getChildren().clear();
    if (failure != null) {
      trouble.getChildren().setAll(new ErrorPlace(new ErrorCard(failure, run, controller)));
    }
    arrange();
  }

  private void arrange() {
    switch (run.faceProperty().get()) {
      case ROWS -> arrangeRows();
      case PROFILE -> showAlone(profile.view());
      case PLAN -> showAlone(plan);
    }
  }

  private void showAlone(Node node) {
    for (Node other : new Node[] {trouble, line}) {
      other.setVisible(false);
      other.setManaged(false);
    }
    rows.getChildren().setAll(node);
  }

  private void arrangeRows() {
    Result result = run.resultProperty().get();
    boolean ended = run.phase().isTerminal();
    boolean columns = result != null && result.schema().size() > 0;
    boolean failed = run.failureProperty().get() != null;
    trouble.setVisible(failed);
    trouble.setManaged(failed);
    boolean shown = columns && (result.rowCount() > 0 || !ended || run.phase() == RunPhase.DONE);
    line.setVisible(shown);
    line.setManaged(shown);
    grid.setOpacity(run.isStale() ? OLD : 1);
    if (columns && (result.rowCount() > 0 || !ended)) {
      rows.getChildren().setAll(table);
    } else if (columns && run.phase() == RunPhase.DONE) {
      rows.getChildren().setAll(table, noRows());
    } else if (run.keepingProperty().get() == RunKeeping.GONE) {
      rows.getChildren().setAll(failed ? empty() : gone);
    } else if (run.keepingProperty().get() == RunKeeping.STORED) {
      boolean waited = patience.getStatus() != javafx.animation.Animation.Status.RUNNING;
      rows.getChildren().setAll(waited ? skeleton : empty());
    } else if (!ended) {
      boolean waited = patience.getStatus() != javafx.animation.Animation.Status.RUNNING;
      rows.getChildren().setAll(waited && run.phase() != RunPhase.WAITING ? skeleton : empty());
    } else {
      rows.getChildren().setAll(failed ? empty() : end());
    }
  }

  private EmptyState gone() {
    Button again =
        Buttons.of(Feather.ROTATE_CW, Strings.of("sql.again"), () -> controller.runAgain(run));
    again.disableProperty().bind(controller.runner().runningProperty());
    return new EmptyState(Feather.ARCHIVE, Strings.of("shelf.gone"), Strings.of("shelf.gone.hint"))
        .with(again);
  }

  private Node end() {
    String time = Quantities.duration(run.elapsedProperty().get());
    if (run.phase() == RunPhase.DONE) {
      return new EmptyState(
          Feather.CHECK_CIRCLE, Strings.of("sql.done", time), Strings.of("sql.done.hint"));
    }
    return run.wasSubmitted()
        ? new EmptyState(
            Feather.SLASH, Strings.of("sql.cancelled", time), Strings.of("sql.cancelled.hint"))
        : new EmptyState(Feather.SLASH, Strings.of("sql.skipped"), Strings.of("sql.skipped.hint"));
  }

  private static Node noRows() {
    EmptyState state =
        new EmptyState(Feather.INBOX, Strings.of("sql.noRows"), Strings.of("sql.noRows.hint"));
    state.setMouseTransparent(true);
    return state;
  }

  private static Node empty() {
    return new Region();
  }

  private static VBox skeleton() {
    VBox bars = Styles.with(new VBox(), "run-skeleton");
    for (double share : SKELETON) {
      HBox row = Styles.with(new HBox(), "run-skeleton-row");
      for (double width : new double[] {48, 220 * share, 160 * share, 120}) {
        Region bar = Styles.with(new Region(), Styles.SKELETON);
        bar.setPrefWidth(width);
        bar.setMinWidth(0);
        row.getChildren().add(bar);
      }
      bars.getChildren().add(row);
    }
    return bars;
  }
}
