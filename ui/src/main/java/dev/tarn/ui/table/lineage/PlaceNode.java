package dev.tarn.ui.table.lineage;

import dev.tarn.session.lineage.ColumnPlace;
import dev.tarn.session.lineage.Lineage;
import dev.tarn.session.lineage.Place;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A table, view or folder as a card, with its columns when it is unfolded.
final class PlaceNode extends VBox {
  static final double COLUMN_HEIGHT = 22;
  private static final double PADDING = 4;

  private final Place place;
  private final Map<String, Label> columns = new LinkedHashMap<>();

  PlaceNode(Place place, Lineage lineage, LineageController controller) {
    this.place = place;
    LineageModel model = controller.model();
    List<String> names = model.columnsOf(place);
    Styles.with(this, "lineage-node");
    if (place.equals(lineage.root())) {
      Styles.with(this, "lineage-root");
    }
    Label title = Styles.with(new Label(PlaceWords.title(place)), Styles.STRONG, Styles.SMALL);
    title.setMinWidth(0);
    HBox head =
        Styles.with(
            new HBox(Icons.of(PlaceWords.icon(lineage, place), Icons.Size.TREE), title),
            "lineage-line");
    Label kind = Styles.with(new Label(PlaceWords.kind(lineage, place)), Styles.HINT, Styles.MUTED);
    kind.setMinWidth(0);
    HBox foot = Styles.with(new HBox(kind, space(), fold(controller)), "lineage-line");
    VBox card = Styles.with(new VBox(head, foot), "lineage-card");
    card.setMinHeight(LineageLayout.NODE_HEIGHT);
    card.setMaxHeight(LineageLayout.NODE_HEIGHT);
    getChildren().add(card);
    if (!names.isEmpty()) {
      VBox rows = Styles.with(new VBox(), "lineage-columns");
      names.forEach(name -> rows.getChildren().add(column(name, controller)));
      getChildren().add(rows);
    }
    double height = height(names.size());
    setMinSize(LineageLayout.NODE_WIDTH, height);
    setPrefSize(LineageLayout.NODE_WIDTH, height);
    setMaxSize(LineageLayout.NODE_WIDTH, height);
    setFocusTraversable(true);
    setAccessibleText(PlaceWords.full(place) + ", " + PlaceWords.kind(lineage, place));
    Tooltip.install(card, Buttons.tooltip(PlaceWords.full(place)));
    card.setOnMousePressed(event -> {
      requestFocus();
      controller.choose(new Chosen.OnPlace(place));
      event.consume();
    });
    card.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
        controller.open(place);
      }
    });
  }

  static double height(int columns) {
    return LineageLayout.NODE_HEIGHT + (columns == 0 ? 0 : columns * COLUMN_HEIGHT + 2 * PADDING);
  }

  Place place() {
    return place;
  }

  /// The rows of columns, in order.
  Map<String, Label> columns() {
    return columns;
  }

  /// Where the line of a column meets the node, from its top.
  double middleOf(String column) {
    int at = List.copyOf(columns.keySet()).indexOf(column);
    return at < 0
        ? LineageLayout.NODE_HEIGHT / 2
        : LineageLayout.NODE_HEIGHT + PADDING + (at + 0.5) * COLUMN_HEIGHT;
  }

  private Button fold(LineageController controller) {
    boolean open = controller.model().unfoldedProperty().get().contains(place);
    Button button =
        Buttons.icon(
            open ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN,
            Strings.of(open ? "lineage.fold" : "lineage.unfold"),
            () -> controller.unfold(place, !open));
    button.setFocusTraversable(false);
    return Styles.with(button, "lineage-fold");
  }

  private Label column(String name, LineageController controller) {
    ColumnPlace column = new ColumnPlace(place, name);
    Label row = Styles.with(new Label(name), Styles.MONO, "lineage-column");
    if (!controller.model().isUsed(column)) {
      Styles.with(row, "lineage-unused");
    }
    row.setMinHeight(COLUMN_HEIGHT);
    row.setMaxHeight(COLUMN_HEIGHT);
    row.setMaxWidth(Double.MAX_VALUE);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setFocusTraversable(true);
    row.setAccessibleText(name);
    row.setOnMousePressed(event -> {
      row.requestFocus();
      controller.choose(new Chosen.OnColumn(column));
      event.consume();
    });
    columns.put(name, row);
    return row;
  }

  private static Node space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }
}
