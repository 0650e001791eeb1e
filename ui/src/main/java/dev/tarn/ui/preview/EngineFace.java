package dev.tarn.ui.preview;

import dev.tarn.session.Column;
import dev.tarn.session.TableResult;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.task.Latest;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.preview.EngineRows;
import dev.tarn.workspace.preview.FilePreview;
import dev.tarn.workspace.preview.PreviewRows;
import java.util.List;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What the engine tells of a file: asks it, shows that it works and lets it be stopped, then shows
/// the answer.
final class EngineFace implements PreviewFace {
  private static final int ROWS = 1_000;
  private static final Duration PATIENCE = Duration.millis(300);

  private final FilePreview found;
  private final PreviewDesk desk;
  private final int most;
  private final Function<TableResult, PreviewFace> shown;
  private final StackPane view = new StackPane();
  private final HBox tools = new HBox();
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private final Latest latest;
  private @Nullable EngineRows asked;
  private @Nullable PreviewFace face;
  private boolean focusWanted;

  private EngineFace(
      FilePreview found, PreviewDesk desk, int most, Function<TableResult, PreviewFace> shown) {
    this.found = found;
    this.desk = desk;
    this.most = most;
    this.shown = shown;
    this.latest = desk.background().latest();
    view.setMinSize(0, 0);
    tools.setMinWidth(Region.USE_PREF_SIZE);
    Styles.with(tools, "preview-tools");
    patience.setOnFinished(_ -> view.getChildren().setAll(waiting()));
    ask();
  }

  /// The first rows.
  static EngineFace rows(FilePreview found, PreviewDesk desk) {
    return new EngineFace(
        found,
        desk,
        ROWS,
        rows -> new RowsFace(new PreviewRows(rows, rows.rowCount() < ROWS), desk));
  }

  /// The columns with their types.
  static EngineFace columns(FilePreview found, PreviewDesk desk) {
    return new EngineFace(found, desk, 0, EngineFace::columns);
  }

  private static PreviewFace columns(TableResult result) {
    return new ListFace<>(result.schema().columns())
        .text(Strings.of("preview.column.name"), 240, Column::name)
        .text(Strings.of("preview.column.type"), 420, column -> column.type().sql());
  }

  private void ask() {
    EngineRows rows = new EngineRows(found.file(), found.kind(), desk.session());
    asked = rows;
    view.getChildren().clear();
    patience.playFromStart();
    latest.ask(
        () -> rows.read(most), this::show, error -> trouble(String.valueOf(error.getMessage())));
  }

  private void show(TableResult result) {
    patience.stop();
    asked = null;
    PreviewFace made = shown.apply(result);
    face = made;
    view.getChildren().setAll(made.view());
    tools.getChildren().setAll(made.tools());
    if (focusWanted) {
      made.focus();
    }
  }

  private void trouble(String reason) {
    patience.stop();
    asked = null;
    view.getChildren()
        .setAll(
            new EmptyState(Feather.ALERT_CIRCLE, Strings.of("preview.rows.trouble"), reason)
                .with(Buttons.of(Feather.REFRESH_CW, Strings.of("table.again"), this::ask)));
  }

  private VBox waiting() {
    Button stop = Buttons.of(Icons.STOP, Strings.of("preview.stop"), this::stop);
    stop.setId("preview-rows-stop");
    Styles.with(stop, "sql-stop", Styles.COMPACT);
    VBox bars =
        Styles.with(
            new VBox(Styles.with(new Label(Strings.of("preview.rows.asking")), Styles.MUTED), stop),
            "run-skeleton");
    for (double width : new double[] {320, 480, 400, 260, 360}) {
      Region line = Styles.with(new Region(), Styles.SKELETON);
      line.setMaxWidth(width);
      bars.getChildren().add(line);
    }
    return bars;
  }

  private void stop() {
    release();
    trouble(Strings.of("preview.stopped"));
  }

  /// Ends the engine's work; that may block, so not here.
  private void release() {
    latest.close();
    EngineRows running = asked;
    asked = null;
    if (running != null) {
      desk.worker().execute(running::close);
    }
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public List<Node> tools() {
    return List.of(tools);
  }

  @Override
  public void focus() {
    PreviewFace now = face;
    focusWanted = now == null;
    if (now != null) {
      now.focus();
    }
  }

  @Override
  public void close() {
    patience.stop();
    release();
    PreviewFace now = face;
    if (now != null) {
      now.close();
    }
  }
}
