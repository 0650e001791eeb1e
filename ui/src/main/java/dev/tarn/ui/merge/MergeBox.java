package dev.tarn.ui.merge;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
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

/// The box that builds a MERGE: fields at the left, the statement at the right. For the window's
/// thread.
public final class MergeBox extends BorderPane {
  private static final KeyCombination SUBMIT =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
  private static final double MARGIN = 32;

  private final MergeModel model = new MergeModel();
  private final MergeDesk desk;
  private final MergeController controller;
  private final MergeForm form;

  private MergeBox(String target, MergeDesk desk) {
    this.desk = desk;
    this.controller = new MergeController(model, desk, this::leave);
    this.form = new MergeForm(model, controller);
    Styles.with(this, "popup-box", "versions-box", "merge-box");
    setId("merge-box");
    setMinSize(0, 0);
    ScrollPane scroll = Styles.with(new ScrollPane(form), "merge-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setTop(title());
    setLeft(scroll);
    setCenter(statement());
    setBottom(foot());
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (SUBMIT.match(event)) {
            event.consume();
            controller.preview();
          }
        });
    model.target().textProperty().set(target);
  }

  /// Opens the form.
  ///
  /// @param target SQL that names the table, or empty
  /// @param desk what the form works with
  public static void open(String target, MergeDesk desk) {
    MergeBox box = new MergeBox(target, desk);
    desk.overlays()
        .show(box, Pos.CENTER, new Insets(MARGIN), OverlayLayer.Ground.VEIL, box.controller::close);
    box.form.focusFirst();
  }

  private void leave() {
    desk.overlays().close(this);
  }

  private HBox title() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label title = Styles.with(new Label(Strings.of("merge.title")), Styles.TITLE_SECTION);
    title.setMinWidth(0);
    return Styles.with(
        new HBox(title, space, Buttons.icon(Feather.X, Strings.of("merge.close"), this::leave)),
        "sheet-title");
  }

  private VBox statement() {
    Label name = Styles.with(new Label(Strings.of("merge.sql")), Styles.SMALL, Styles.STRONG);
    TextArea text = Styles.with(new TextArea(), Styles.MONO, "merge-sql");
    text.setId("merge-sql");
    text.setEditable(false);
    text.textProperty().bind(model.sql());
    VBox.setVgrow(text, Priority.ALWAYS);
    VBox side = Styles.with(new VBox(name, text), "merge-side");
    side.setMinSize(0, 0);
    return side;
  }

  private HBox foot() {
    Label problem = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
    problem.setId("merge-problem");
    problem.setMinWidth(0);
    problem.setMaxWidth(Double.MAX_VALUE);
    problem.textProperty().bind(model.problem());
    problem
        .graphicProperty()
        .bind(
            Bindings.when(model.problem().isNotEmpty())
                .then(Icons.of(Feather.INFO, Icons.Size.CHIP))
                .otherwise((org.kordamp.ikonli.javafx.FontIcon) null));
    HBox.setHgrow(problem, Priority.ALWAYS);
    Button open = Buttons.of(Strings.of("merge.open"), controller::open);
    Button run = Buttons.of(Icons.RUN, Strings.of("merge.run"), controller::run);
    Button preview =
        Styles.with(
            Buttons.of(Feather.EYE, Strings.of("merge.preview"), controller::preview),
            Styles.ACCENT);
    preview.setId("merge-preview");
    preview.setTooltip(Buttons.tooltip(Strings.of("merge.preview.tip")));
    for (Button button : new Button[] {open, run, preview}) {
      button.setMinWidth(USE_PREF_SIZE);
    }
    run.disableProperty().bind(model.problem().isNotEmpty());
    preview.disableProperty().bind(model.problem().isNotEmpty());
    return Styles.with(new HBox(problem, open, run, preview), "trial-foot");
  }
}
