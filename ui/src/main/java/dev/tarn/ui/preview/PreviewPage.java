package dev.tarn.ui.preview;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.control.Segments;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.pane.CommandKeys;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.preview.FilePreview;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The page of a file: its head, the ways to see it, and the one that is seen.
final class PreviewPage extends BorderPane implements AutoCloseable {
  private static final Duration PATIENCE = Duration.millis(300);

  private final PreviewController controller;
  private final PreviewModel model;
  private final PreviewCommands commands;
  private final HBox bar = Styles.with(new HBox(), "table-bar", "preview-bar");
  private final Map<Face, PreviewFace> faces = new EnumMap<>(Face.class);
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private boolean focusWanted;

  PreviewPage(PreviewController controller) {
    this.controller = controller;
    this.model = controller.model();
    this.commands = new PreviewCommands(controller, this);
    Styles.with(this, "table-page");
    setMinSize(0, 0);
    bar.setManaged(false);
    bar.setVisible(false);
    setTop(new VBox(new PreviewHead(controller, commands), bar));
    CommandKeys keys = new CommandKeys(commands::all);
    addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    patience.setOnFinished(_ -> showPatience());
    patience.playFromStart();
    model.previewProperty().subscribe(this::show);
    model.faceProperty().subscribe(_ -> arrange());
    model.troubleProperty().subscribe(_ -> arrange());
  }

  List<Command> commands() {
    return commands.all();
  }

  /// Takes the keyboard, now or as soon as there is something.
  void focus() {
    Face now = model.faceProperty().get();
    PreviewFace face = now == null ? null : faces.get(now);
    focusWanted = face == null;
    if (face != null) {
      face.focus();
    }
  }

  /// Goes a page on or back.
  void turn(int pages) {
    Face now = model.faceProperty().get();
    PreviewFace face = now == null ? null : faces.get(now);
    if (face != null) {
      face.turn(pages);
    }
  }

  @Override
  public void close() {
    patience.stop();
    faces.values().forEach(PreviewFace::close);
    faces.clear();
  }

  private void show(@Nullable FilePreview found) {
    faces.values().forEach(PreviewFace::close);
    faces.clear();
    Face before = model.faceProperty().get();
    model.faceProperty().set(null);
    if (found != null) {
      patience.stop();
      List<Face> all = Face.of(found);
      model.faceProperty().set(before != null && all.contains(before) ? before : all.getFirst());
    }
  }

  private void arrange() {
    FilePreview found = model.previewProperty().get();
    Face face = model.faceProperty().get();
    String trouble = model.troubleProperty().get();
    focusWanted |= isFocusWithin();
    boolean shown = trouble.isEmpty() && found != null && face != null;
    bar.setVisible(shown);
    bar.setManaged(shown);
    if (!trouble.isEmpty()) {
      patience.stop();
      setCenter(
          new EmptyState(Feather.ALERT_CIRCLE, Strings.of("preview.trouble", model.name()), trouble)
              .with(Buttons.of(Feather.REFRESH_CW, Strings.of("table.again"), controller::load)));
    } else if (found != null && face != null) {
      PreviewFace known = faces.get(face);
      PreviewFace seen = known == null ? Faces.of(face, found, controller.desk()) : known;
      faces.put(face, seen);
      fill(found, face, seen);
      setCenter(seen.view());
      if (focusWanted) {
        focus();
      }
    }
  }

  private void fill(FilePreview found, Face face, PreviewFace seen) {
    Map<Face, String> titles = new LinkedHashMap<>();
    Face.of(found).forEach(each -> titles.put(each, each.title()));
    Segments<Face> choice = new Segments<>(titles, face);
    choice.setId("preview-faces");
    choice.valueProperty().subscribe((_, wanted) -> model.faceProperty().set(wanted));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    bar.getChildren().setAll(choice, space);
    bar.getChildren().addAll(seen.tools());
  }

  /// Reading a workbook may take a while.
  private void showPatience() {
    if (model.previewProperty().get() == null && model.troubleProperty().get().isEmpty()) {
      Button stop = Buttons.of(Icons.STOP, Strings.of("preview.stop"), controller::stop);
      Styles.with(stop, "sql-stop", Styles.COMPACT);
      VBox bars =
          Styles.with(
              new VBox(
                  Styles.with(new Label(Strings.of("preview.reading", model.name())), Styles.MUTED),
                  stop),
              "run-skeleton");
      for (double width : new double[] {320, 480, 400, 260, 360}) {
        Region line = Styles.with(new Region(), Styles.SKELETON);
        line.setMaxWidth(width);
        bars.getChildren().add(line);
      }
      setCenter(bars);
    }
  }
}
