package dev.tarn.ui.table.lineage;

import dev.tarn.session.lineage.ColumnEdge;
import dev.tarn.session.lineage.ColumnPaths;
import dev.tarn.session.lineage.ColumnPlace;
import dev.tarn.session.lineage.Edge;
import dev.tarn.session.lineage.Lineage;
import dev.tarn.session.lineage.Place;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.feather.Feather;

/// Draws a lineage: nodes, lines, and buttons where there is more.
final class LineageCanvas extends Pane {
  private static final PseudoClass SELECTED = Styles.state("selected");
  private static final PseudoClass FAINT = Styles.state("faint");
  private static final double MORE = 20;

  private final LineageController controller;
  private final LineageModel model;
  private final Map<Place, PlaceNode> nodes = new LinkedHashMap<>();
  private final Map<Edge, EdgeLine> lines = new LinkedHashMap<>();
  private LineageLayout layout = new LineageLayout(Map.of(), List.of(), 0, 0);

  LineageCanvas(LineageController controller) {
    this.controller = controller;
    this.model = controller.model();
    Styles.with(this, "lineage-canvas");
    setOnMousePressed(_ -> controller.choose(new Chosen.Nothing()));
    model.lineageProperty().subscribe(_ -> draw());
    model.unfoldedProperty().subscribe(_ -> draw());
    model.columnsProperty().subscribe(_ -> draw());
    model.chosenProperty().subscribe(this::chosen);
  }

  LineageLayout drawn() {
    return layout;
  }

  Optional<PlaceNode> node(Place place) {
    return Optional.ofNullable(nodes.get(place));
  }

  /// The node of what is chosen.
  Optional<Node> chosenNode() {
    return model.chosenProperty().get() instanceof Chosen.OnColumn on
        ? node(on.column().place()).map(node -> node.columns().get(on.column().column()))
        : model.chosenProperty().get().node().flatMap(this::node);
  }

  /// Only the way of a column's values changes what is drawn.
  private void chosen(Chosen before, Chosen now) {
    if (before instanceof Chosen.OnColumn || now instanceof Chosen.OnColumn) {
      draw();
    } else {
      style();
    }
  }

  private void draw() {
    Lineage lineage = model.lineageProperty().get();
    boolean focused = hasFocus();
    getChildren().clear();
    nodes.clear();
    lines.clear();
    if (lineage == null) {
      return;
    }
    layout = LineageLayout.of(lineage, place -> PlaceNode.height(model.columnsOf(place).size()));
    setPrefSize(layout.width(), layout.height());
    lineage.shown().forEach(this::line);
    layout
        .boxes()
        .forEach((place, box) -> {
          PlaceNode node = new PlaceNode(place, lineage, controller);
          node.relocate(box.x(), box.y());
          nodes.put(place, node);
        });
    model.paths().ifPresent(paths -> paths.edges().forEach(this::way));
    getChildren().addAll(nodes.values());
    lineage.levels().forEach((place, level) -> more(lineage, place, level));
    style();
    if (focused) {
      chosenNode().ifPresent(Node::requestFocus);
    }
  }

  private boolean hasFocus() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    while (owner != null && !owner.equals(this)) {
      owner = owner.getParent();
    }
    return owner != null;
  }

  private void line(Edge edge) {
    LineageLayout.Box from = layout.boxes().get(edge.source());
    LineageLayout.Box to = layout.boxes().get(edge.target());
    if (from != null && to != null) {
      EdgeLine line = line(from, from.middle(), to, to.middle(), "lineage-edge");
      line.setAccessibleText(PlaceWords.summary(edge));
      line.onChosen(() -> controller.choose(new Chosen.OnEdge(edge.source(), edge.target())));
      lines.put(edge, line);
    }
  }

  /// The way of a value from a column to another.
  private void way(ColumnEdge edge) {
    LineageLayout.Box from = layout.boxes().get(edge.source().place());
    LineageLayout.Box to = layout.boxes().get(edge.target().place());
    if (from != null && to != null) {
      line(
          from,
          from.y() + middle(edge.source()),
          to,
          to.y() + middle(edge.target()),
          "lineage-way");
    }
  }

  private double middle(ColumnPlace column) {
    return node(column.place()).map(node -> node.middleOf(column.column())).orElse(0.0);
  }

  private EdgeLine line(
      LineageLayout.Box from, double fromY, LineageLayout.Box to, double toY, String style) {
    EdgeLine line = new EdgeLine(from.right(), fromY, to.x(), toY, style);
    getChildren().add(line);
    return line;
  }

  private void more(Lineage lineage, Place place, int level) {
    LineageLayout.Box box = layout.boxes().get(place);
    if (box == null) {
      return;
    }
    if (level <= 0 && !lineage.sources(place).isEmpty()) {
      boolean open = lineage.sourcesShown().contains(place);
      button(
          box.x(),
          box.middle(),
          open,
          Strings.of(open ? "lineage.hideSources" : "lineage.showSources", place.title()),
          () -> controller.showSources(place, !open));
    }
    if (level >= 0 && !lineage.consumers(place).isEmpty()) {
      boolean open = lineage.consumersShown().contains(place);
      button(
          box.right(),
          box.middle(),
          open,
          Strings.of(open ? "lineage.hideConsumers" : "lineage.showConsumers", place.title()),
          () -> controller.showConsumers(place, !open));
    }
  }

  private void button(double x, double y, boolean open, String words, Runnable action) {
    Button button = Buttons.icon(open ? Feather.MINUS : Feather.PLUS, words, action);
    Styles.with(button, "lineage-more");
    button.setFocusTraversable(false);
    button.resizeRelocate(x - MORE / 2, y - MORE / 2, MORE, MORE);
    getChildren().add(button);
  }

  private void style() {
    Chosen chosen = model.chosenProperty().get();
    Optional<ColumnPaths> paths = model.paths();
    nodes.forEach((place, node) -> {
      node.pseudoClassStateChanged(
          SELECTED, chosen instanceof Chosen.OnPlace on && on.place().equals(place));
      node.pseudoClassStateChanged(FAINT, paths.isPresent() && !paths.get().touches(place));
      node.columns().forEach((name, row) -> style(row, new ColumnPlace(place, name), paths));
    });
    lines.forEach((edge, line) -> {
      boolean selected =
          chosen instanceof Chosen.OnEdge on
              && on.source().equals(edge.source())
              && on.target().equals(edge.target());
      boolean next =
          chosen instanceof Chosen.OnPlace on
              && (on.place().equals(edge.source()) || on.place().equals(edge.target()));
      line.getChildren()
          .forEach(part -> {
            part.pseudoClassStateChanged(SELECTED, selected || next);
            part.pseudoClassStateChanged(FAINT, paths.isPresent());
          });
    });
  }

  private static void style(Label row, ColumnPlace column, Optional<ColumnPaths> paths) {
    row.pseudoClassStateChanged(SELECTED, paths.isPresent() && paths.get().touches(column));
  }
}
