package dev.tarn.ui.load;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
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

/// The box over the window that shows what is in a file and lets all be chosen before it is loaded.
/// For the window's thread.
final class LoadBox extends BorderPane {
  private static final KeyCombination SUBMIT =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
  private static final double MARGIN = 24;

  private final LoadDesk desk;
  private final LoadModel model;
  private final LoadChoice last;
  private final LoadController controller;
  private final TargetForm target;
  private final SqlFold sql;
  private final Consumer<LoadChoice> keep;

  /// Builds the box, not yet seen.
  ///
  /// @param keep takes what was chosen, at the end
  LoadBox(LoadDesk desk, LoadModel model, LoadChoice last, Consumer<LoadChoice> keep) {
    this.desk = desk;
    this.model = model;
    this.last = last;
    this.keep = keep;
    Runnable close = () -> desk.overlays().close(this);
    this.controller = new LoadController(model, desk, close);
    this.target = new TargetForm(model, controller::submit);
    this.sql = new SqlFold(model);
    sql.openProperty().set(last.sqlShown());
    getStyleClass().addAll("popup-box", "load-box");
    setId("load-box");
    setTop(title(close));
    setLeft(form());
    PreviewPane preview =
        new PreviewPane(model, controller, part -> controller.look(part, last.order()));
    VBox.setVgrow(preview, Priority.ALWAYS);
    VBox centre = new VBox(preview, sql);
    centre.setMinSize(0, 0);
    setCenter(centre);
    setBottom(new LoadFoot(model, controller, close));
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (SUBMIT.match(event)) {
            controller.submit();
            event.consume();
          }
        });
    model
        .jobProperty()
        .subscribe(job -> {
          getLeft().setDisable(job != null);
          getCenter().setDisable(job != null);
        });
  }

  /// Shows the box and looks at the file.
  void open() {
    OverlayLayer layer = desk.overlays();
    prefWidthProperty().bind(layer.widthProperty().subtract(2 * MARGIN));
    prefHeightProperty().bind(layer.heightProperty().subtract(2 * MARGIN));
    layer.show(this, Pos.CENTER, new Insets(MARGIN), OverlayLayer.Ground.VEIL, this::closed);
    // The form lies in a scroll pane, which takes it in at its first layout.
    applyCss();
    layout();
    target.focusName();
    controller.look(last.order());
  }

  private void closed() {
    controller.closed();
    String table = model.tableProperty().get();
    int point = table.lastIndexOf('.');
    keep.accept(
        new LoadChoice(
            point > 0 && model.name().isPresent() ? table.substring(0, point) : last.schema(),
            model.sampleProperty().get() == null
                ? last.order()
                : model.sampleProperty().get().order(),
            model.misfitsProperty().get(),
            sql.openProperty().get()));
  }

  private HBox title(Runnable close) {
    Label name =
        Styles.with(new Label(Strings.of("load.title", model.title())), Styles.TITLE_SECTION);
    name.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return Styles.with(
        new HBox(name, space, Buttons.icon(Feather.X, Strings.of("load.close"), close)),
        "sheet-title",
        "load-title");
  }

  private ScrollPane form() {
    VBox all = Styles.with(new VBox(target, new FileForm(model, controller)), "load-form");
    ScrollPane pane = Styles.with(new ScrollPane(all), "load-form-scroll");
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return pane;
  }
}
