package dev.tarn.ui.catalog;

import dev.tarn.session.Column;
import dev.tarn.session.TableInfo;
import dev.tarn.ui.control.Spinner;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// A row of the tree: icon, name, what it is, and a hint at the right.
final class CatalogCell extends TreeCell<CatalogRow> {
  private final Consumer<CatalogRow> open;

  CatalogCell(Consumer<CatalogRow> open) {
    this.open = open;
    // JavaFX opens a node at the second press; names go into the editor instead.
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable CatalogRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    setTooltip(null);
    setGraphic(row == null || empty ? null : graphic(row));
  }

  private Node graphic(CatalogRow row) {
    return switch (row) {
      case CatalogRow.Of(CatalogNode node) -> node(node);
      case CatalogRow.Loading(String text) ->
          row(new Spinner(Icons.Size.CHIP), label(text, "tree-note"));
      case CatalogRow.Empty(String text) -> row(label(text, "tree-note"));
      case CatalogRow.Failed(String text, CatalogNode _) -> {
        setTooltip(new Tooltip(text));
        yield row(
            Icons.of(Feather.ALERT_CIRCLE, Icons.Size.TREE, "icon-danger"),
            label(text, "tree-failure"));
      }
    };
  }

  private HBox node(CatalogNode node) {
    return switch (node.entry()) {
      case Entry.All _ -> row();
      case Entry.OfCatalog(String name) -> named(Icons.CATALOG, "icon-accent", name, "", "");
      case Entry.OfSchema(_, String name) -> named(Icons.SCHEMA, "", name, "", count(node));
      case Entry.OfTable(TableInfo info) -> table(info);
      case Entry.OfColumn(_, Column column) -> {
        String comment = column.comment();
        String about =
            comment == null || comment.isBlank()
                ? column.type().sql()
                : Strings.of("catalog.column", column.type().sql(), comment);
        setTooltip(new Tooltip(column.name() + "  " + about));
        yield named(Icons.of(column.type()), "", column.name(), about, "");
      }
    };
  }

  private HBox table(TableInfo info) {
    if (info.comment() != null && !info.comment().isBlank()) {
      setTooltip(new Tooltip(info.comment()));
    }
    return switch (info.kind()) {
      case TABLE -> named(Icons.TABLE, "", info.name().table(), "", "");
      case VIEW -> named(Icons.VIEW, "", info.name().table(), "", Strings.of("catalog.view"));
    };
  }

  private static String count(CatalogNode schema) {
    return schema.loading() instanceof CatalogNode.Loading.Known
        ? Quantities.count(schema.children().size())
        : "";
  }

  private static HBox named(Ikon icon, String style, String name, String about, String hint) {
    Label title = label(name, "tree-name");
    title.setMinWidth(USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row =
        row(
            style.isEmpty()
                ? Icons.of(icon, Icons.Size.TREE)
                : Icons.of(icon, Icons.Size.TREE, style),
            title);
    if (!about.isEmpty()) {
      row.getChildren().add(label(about, "tree-hint"));
    }
    row.getChildren().add(space);
    if (!hint.isEmpty()) {
      Label right = label(hint, "tree-hint");
      right.setMinWidth(USE_PREF_SIZE);
      row.getChildren().add(right);
    }
    return row;
  }

  private static HBox row(Node... nodes) {
    HBox row = new HBox(nodes);
    row.getStyleClass().add("tree-row");
    row.setMinWidth(0);
    return row;
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }

  /// The row takes all the width there is, so that its hint stands at the right edge.
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (getGraphic() instanceof HBox row) {
      double width = getWidth() - row.getLayoutX() - snappedRightInset();
      row.resize(Math.max(0, width), row.getHeight());
    }
  }

  private void pressed(MouseEvent event) {
    CatalogRow row = getItem();
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && row != null) {
      event.consume();
      open.accept(row);
    }
  }
}
