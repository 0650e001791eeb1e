package dev.tarn.ui.table.lineage;

import dev.tarn.session.lineage.ColumnEdge;
import dev.tarn.session.lineage.ColumnPlace;
import dev.tarn.session.lineage.Deed;
import dev.tarn.session.lineage.Edge;
import dev.tarn.session.lineage.Lineage;
import dev.tarn.session.lineage.Place;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.editor.SqlSnippet;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What is known of the chosen node, line or column.
final class LineageFacts extends ScrollPane {
  private final LineageController controller;
  private final LineageModel model;
  private final VBox lines = Styles.with(new VBox(), "lineage-facts");

  LineageFacts(LineageController controller) {
    this.controller = controller;
    this.model = controller.model();
    setContent(lines);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinSize(0, 0);
    Styles.with(this, "lineage-inspector");
    model.chosenProperty().subscribe(_ -> fill());
    model.lineageProperty().subscribe(_ -> fill());
    model.columnsProperty().subscribe(_ -> fill());
  }

  private void fill() {
    lines.getChildren().clear();
    setVvalue(0);
    Lineage lineage = model.lineageProperty().get();
    if (lineage == null) {
      return;
    }
    switch (model.chosenProperty().get()) {
      case Chosen.OnPlace on -> place(lineage, on.place());
      case Chosen.OnEdge on ->
          PlaceWords.edge(lineage, on.source(), on.target()).ifPresent(this::edge);
      case Chosen.OnColumn on -> column(on.column());
      case Chosen.Nothing _ -> add(muted(Strings.of("lineage.hint")));
    }
  }

  private void place(Lineage lineage, Place place) {
    head(PlaceWords.icon(lineage, place), PlaceWords.title(place));
    add(muted(PlaceWords.full(place)));
    if (place.table().isPresent() && !place.equals(lineage.root())) {
      add(
          Styles.with(
              Buttons.of(
                  Icons.TABLE, Strings.of("lineage.openTable"), () -> controller.open(place)),
              Styles.COMPACT));
    }
    links("lineage.madeOf", lineage.edges(), edge -> edge.target().equals(place), Edge::source);
    links("lineage.goesTo", lineage.edges(), edge -> edge.source().equals(place), Edge::target);
  }

  private void links(
      String key,
      Iterable<Edge> edges,
      java.util.function.Predicate<Edge> wanted,
      Function<Edge, Place> end) {
    List<Edge> found =
        java.util.stream.StreamSupport.stream(edges.spliterator(), false)
            .filter(wanted)
            .sorted((a, b) -> b.last().compareTo(a.last()))
            .toList();
    if (!found.isEmpty()) {
      add(caption(Strings.of(key)));
      found.forEach(edge ->
          add(
              link(
                  PlaceWords.title(end.apply(edge)),
                  PlaceWords.summary(edge),
                  new Chosen.OnEdge(edge.source(), edge.target()))));
    }
  }

  private void edge(Edge edge) {
    head(
        Feather.ARROW_RIGHT,
        Strings.of(
            "lineage.fromTo", PlaceWords.title(edge.source()), PlaceWords.title(edge.target())));
    edge.deeds().forEach(this::deed);
  }

  private void deed(Deed deed) {
    Label badge =
        Styles.with(
            new Label(PlaceWords.operation(deed.operation())), Styles.BADGE, "badge-neutral");
    badge.setMinWidth(USE_PREF_SIZE);
    Label runs = muted(PlaceWords.runs(deed));
    HBox.setHgrow(runs, Priority.ALWAYS);
    add(Styles.with(new HBox(badge, runs), "lineage-facts-line"));
    add(Styles.with(new SqlSnippet(deed.statement()), "lineage-statement"));
    add(
        Styles.with(
            Buttons.of(
                Feather.EXTERNAL_LINK,
                Strings.of("lineage.openStatement"),
                () -> controller.open(deed.statement())),
            Styles.COMPACT));
  }

  private void column(ColumnPlace column) {
    head(Feather.COLUMNS, column.column());
    add(muted(PlaceWords.full(column.place())));
    List<ColumnEdge> known = model.columnsProperty().get();
    ways(
        "lineage.madeOf",
        known.stream()
            .filter(edge -> edge.target().equals(column))
            .map(ColumnEdge::source)
            .toList());
    ways(
        "lineage.goesTo",
        known.stream()
            .filter(edge -> edge.source().equals(column))
            .map(ColumnEdge::target)
            .toList());
    if (!model.isUsed(column)) {
      add(muted(Strings.of("lineage.unused")));
    }
  }

  private void ways(String key, List<ColumnPlace> columns) {
    if (!columns.isEmpty()) {
      add(caption(Strings.of(key)));
      columns.forEach(column ->
          add(
              link(
                  column.column(), PlaceWords.title(column.place()), new Chosen.OnColumn(column))));
    }
  }

  private void head(Ikon icon, String words) {
    Label title = Styles.with(new Label(words), Styles.STRONG);
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(title, Priority.ALWAYS);
    add(Styles.with(new HBox(Icons.of(icon, Icons.Size.BUTTON), title), "lineage-facts-line"));
  }

  private Button link(String words, String about, Chosen to) {
    Label name = Styles.with(new Label(words), Styles.SMALL);
    name.setMinWidth(0);
    Label more = Styles.with(new Label(about), Styles.HINT, Styles.MUTED);
    more.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox content = Styles.with(new HBox(name, space, more), "lineage-facts-line");
    content.setMaxWidth(Double.MAX_VALUE);
    Button button = new Button();
    button.setGraphic(content);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(0);
    button.setAccessibleText(words + ", " + about);
    content.prefWidthProperty().bind(button.widthProperty().subtract(16));
    button.setOnAction(_ -> controller.choose(to));
    return Styles.with(button, Styles.FLAT, "lineage-link");
  }

  private void add(Node node) {
    lines.getChildren().add(node);
  }

  private static Label caption(String words) {
    return Styles.with(new Label(words), Styles.HINT, Styles.STRONG, Styles.MUTED);
  }

  private static Label muted(String words) {
    Label label = Styles.with(new Label(words), Styles.SMALL, Styles.MUTED);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
