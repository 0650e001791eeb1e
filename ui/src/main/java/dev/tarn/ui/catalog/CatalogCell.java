package dev.tarn.ui.catalog;

import dev.tarn.ui.control.Spinner;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.function.Consumer;
import java.util.function.Function;
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
import org.kordamp.ikonli.javafx.FontIcon;

/// A row of the tree: icon, name, what it is, a mark and a hint at the right. Its nodes are made
/// once and filled again, so that scrolling is smooth.
final class CatalogCell extends TreeCell<CatalogRow> {
  private static final double TOOLTIP_WIDTH = 420;

  private final Function<CatalogNode, RowFace> faces;
  private final Consumer<CatalogRow> open;
  private final FontIcon icon = Icons.of(Feather.CIRCLE, Icons.Size.TREE);
  private final Spinner spinner = new Spinner(Icons.Size.CHIP);
  private final Label title = label("tree-name");
  private final Label about = label("tree-hint");
  private final FontIcon mark = Icons.of(Feather.ALERT_TRIANGLE, Icons.Size.CHIP, "icon-warning");
  private final Label hint = label("tree-hint");
  private final HBox row = new HBox();
  private final Tooltip tooltip = new Tooltip();
  private String tint = "";
  private String tone = "tree-name";

  /// Makes an empty one.
  ///
  /// @param faces what the row of a node looks like
  /// @param open does what a double click means
  CatalogCell(Function<CatalogNode, RowFace> faces, Consumer<CatalogRow> open) {
    this.faces = faces;
    this.open = open;
    // JavaFX opens a node at the second press; names go into the editor instead.
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    setPrefWidth(0);
    hint.setMinWidth(USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    row.getStyleClass().add("tree-row");
    row.setMinWidth(0);
    row.getChildren().addAll(icon, spinner, title, about, space, mark, hint);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(TOOLTIP_WIDTH);
    show(spinner, false);
    show(mark, false);
    // Taken away and put back with each row it would be styled anew each time.
    setGraphic(row);
  }

  @Override
  protected void updateItem(@Nullable CatalogRow item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    show();
  }

  /// Fills the row again: more may be known by now.
  void show() {
    CatalogRow item = getItem();
    row.setVisible(!isEmpty() && item != null);
    if (isEmpty() || item == null) {
      tell("");
      return;
    }
    switch (item) {
      case CatalogRow.Of(CatalogNode node) -> {
        RowFace face = faces.apply(node);
        fill(face.icon(), face.tint(), face.name(), "tree-name");
        set(about, face.about());
        set(hint, face.hint());
        show(mark, face.hasMark());
        tell(face.tooltip());
      }
      case CatalogRow.Loading(String text) -> note(null, text, "tree-note");
      case CatalogRow.Empty(String text) -> {
        note(null, text, "tree-note");
        tell(text);
      }
      case CatalogRow.Failed(String text, CatalogNode _) -> {
        note(Feather.ALERT_CIRCLE, text.lines().findFirst().orElse(""), "tree-failure");
        tell(text);
      }
    }
    show(spinner, item instanceof CatalogRow.Loading);
  }

  private void note(@Nullable Ikon sign, String text, String style) {
    fill(sign, sign == null ? "" : "icon-danger", text, style);
    set(about, "");
    set(hint, "");
    show(mark, false);
    tell("");
  }

  private void fill(@Nullable Ikon sign, String colour, String text, String style) {
    show(icon, sign != null);
    if (sign != null && !sign.equals(icon.getIconCode())) {
      icon.setIconCode(sign);
    }
    if (!tint.equals(colour)) {
      icon.getStyleClass().remove(tint);
      tint = colour;
      if (!colour.isEmpty()) {
        Styles.with(icon, colour);
      }
    }
    if (!tone.equals(style)) {
      title.getStyleClass().remove(tone);
      tone = style;
      Styles.with(title, style);
    }
    title.setText(text);
  }

  private void tell(String words) {
    tooltip.setText(words);
    setTooltip(words.isEmpty() ? null : tooltip);
  }

  private static void set(Label label, String text) {
    label.setText(text);
    show(label, !text.isEmpty());
  }

  private static void show(Node node, boolean now) {
    node.setVisible(now);
    node.setManaged(now);
  }

  private static Label label(String style) {
    return Styles.with(new Label(), style);
  }

  /// The row takes all the width there is, so that its hint stands at the right edge.
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (row.isVisible()) {
      double width = getWidth() - row.getLayoutX() - snappedRightInset();
      // What a column is gives way to its name, and a name too long to mark and hint.
      title.setMinWidth(Math.min(title.prefWidth(-1), Math.max(0, width - besides())));
      row.resize(Math.max(0, width), row.getHeight());
    }
  }

  /// The width of all that stands beside the name and keeps its place.
  private double besides() {
    double width = row.snappedLeftInset() + row.snappedRightInset();
    for (Node node : row.getChildren()) {
      if (node.isManaged()) {
        boolean fixed = node instanceof FontIcon || node.equals(hint) || node.equals(spinner);
        width += row.getSpacing() + (fixed ? node.prefWidth(-1) : 0);
      }
    }
    return width - row.getSpacing();
  }

  private void pressed(MouseEvent event) {
    CatalogRow item = getItem();
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && item != null) {
      event.consume();
      open.accept(item);
    }
  }
}
