package dev.tarn.ui.table.lineage;

import dev.tarn.session.lineage.Lineage;
import dev.tarn.session.lineage.Place;
import dev.tarn.session.table.TableFacts;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.control.Waiting;
import dev.tarn.ui.control.ZoomPane;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.table.TableController;
import dev.tarn.ui.table.TablePart;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// The tab with the lineage of a table: the drawing, and what is chosen in it.
public final class LineagePart implements TablePart {
  private static final double INSPECTOR = 304;
  private static final double NARROW = 800;
  private static final double LOW = 168;

  private final LineageController controller;
  private final LineageModel model;
  private final LineageCanvas canvas;
  private final ZoomPane zoom;
  private final LineageKeys keys;
  private final LineageFacts facts;
  private final BorderPane view = Styles.with(new BorderPane(), "lineage");
  private final List<Command> commands;

  /// Makes the tab.
  ///
  /// @param table whose page it is
  public LineagePart(TableController table) {
    this.controller = new LineageController(table);
    this.model = controller.model();
    this.canvas = new LineageCanvas(controller);
    this.zoom = new ZoomPane(canvas, Strings.of("lineage.fit"));
    this.keys = new LineageKeys(controller, canvas, zoom);
    this.facts = new LineageFacts(controller);
    String place = Strings.of("table.place");
    this.commands =
        List.of(
            Command.of(Strings.of("lineage.fit"), place, Feather.MAXIMIZE, zoom::fit),
            Command.of(Strings.of("lineage.refresh"), place, Feather.REFRESH_CW, controller::load));
    view.setMinSize(0, 0);
    view.widthProperty().subscribe(_ -> arrange());
    model.lineageProperty().subscribe(_ -> arrange());
    // What comes at the left moves all the rest.
    model.lineageProperty().subscribe(_ -> FxThread.later(this::reveal));
    model.troubleProperty().subscribe(_ -> arrange());
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public List<Command> commands() {
    return commands;
  }

  @Override
  public void show(TableFacts table) {
    Place root = Place.of(table.name());
    model.name(root, table.columns().stream().map(column -> column.column().name()).toList());
    controller.load();
  }

  @Override
  public void focus() {
    Lineage lineage = model.lineageProperty().get();
    if (lineage == null) {
      view.requestFocus();
    } else {
      Chosen now = model.chosenProperty().get();
      keys.go(now.node().isPresent() ? now : new Chosen.OnPlace(lineage.root()));
    }
  }

  private void reveal() {
    canvas.chosenNode().ifPresent(zoom::reveal);
  }

  private void arrange() {
    Lineage lineage = model.lineageProperty().get();
    String trouble = model.troubleProperty().get();
    if (lineage != null && !lineage.edges().isEmpty()) {
      drawing();
      return;
    }
    view.setRight(null);
    view.setBottom(null);
    view.setCenter(
        !trouble.isEmpty()
            ? trouble(trouble)
            : lineage == null
                ? new Waiting(Strings.of("lineage.reading"))
                : new EmptyState(
                    Feather.SHARE_2,
                    Strings.of(model.keptProperty().get() ? "lineage.none" : "lineage.notKept"),
                    Strings.of(
                        model.keptProperty().get()
                            ? "lineage.none.hint"
                            : "lineage.notKept.hint")));
  }

  private void drawing() {
    if (!zoom.equals(view.getCenter())) {
      view.setCenter(zoom);
      // As soon as its place is known.
      FxThread.later(zoom::fit);
    }
    boolean wide = view.getWidth() >= NARROW;
    facts.setPrefSize(wide ? INSPECTOR : Region.USE_COMPUTED_SIZE, wide ? -1 : LOW);
    Styles.with(facts, "lineage-inspector");
    facts.pseudoClassStateChanged(Styles.state("low"), !wide);
    if (wide && view.getRight() == null) {
      view.setBottom(null);
      view.setRight(facts);
    } else if (!wide && view.getBottom() == null) {
      view.setRight(null);
      view.setBottom(facts);
    }
  }

  private Node trouble(String reason) {
    return new EmptyState(Feather.ALERT_CIRCLE, Strings.of("lineage.trouble"), reason)
        .with(Buttons.of(Feather.REFRESH_CW, Strings.of("table.again"), controller::load));
  }
}
