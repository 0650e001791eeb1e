package dev.tarn.ui.textcompare;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.history.TextComparison.Row;
import dev.tarn.workspace.history.TextComparison.Side;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A line of both texts with its numbers, and between them, in the first row of a difference, a
/// button that takes it.
final class SideCell extends ListCell<Row> {
  private static final PseudoClass CURRENT = Styles.state("current");
  private static final PseudoClass CHANGED = Styles.state("changed");
  private static final PseudoClass LONE = Styles.state("lone");
  private static final PseudoClass MISSING = Styles.state("missing");

  private final TextCompareModel model;
  private final Half before;
  private final Half after;
  private final StackPane middle = Styles.with(new StackPane(), "side-middle");
  private final Button take;
  private final HBox row;

  /// One side.
  private static final class Half extends HBox {
    private final Label number = Styles.with(new Label(), "side-number");
    private final SideText text;

    Half(TextCompareModel model, String style) {
      text = new SideText(model.scrolledProperty());
      HBox.setHgrow(text, Priority.ALWAYS);
      Styles.with(this, "side-half", style).getChildren().addAll(number, text);
      setMinWidth(0);
      setPrefWidth(0);
      HBox.setHgrow(this, Priority.ALWAYS);
    }

    void show(Side side, boolean differs, Side other) {
      number.setText(side.isLine() ? Integer.toString(side.number()) : "");
      text.show(side);
      pseudoClassStateChanged(CHANGED, differs && side.isLine() && other.isLine());
      pseudoClassStateChanged(LONE, differs && side.isLine() && !other.isLine());
      pseudoClassStateChanged(MISSING, !side.isLine());
    }
  }

  SideCell(TextCompareModel model) {
    this.model = model;
    getStyleClass().add("side-cell");
    before = new Half(model, "side-before");
    after = new Half(model, "side-after");
    take =
        Buttons.icon(
            Feather.CHEVRONS_RIGHT, Strings.of("textcompare.take"), () -> model.take(block()));
    Styles.with(take, "side-take");
    take.setFocusTraversable(false);
    middle.getChildren().add(take);
    middle.setMinWidth(Region.USE_PREF_SIZE);
    row = Styles.with(new HBox(before, middle, after), "side-row");
    setPrefWidth(0);
    setOnMousePressed(_ -> {
      if (block() >= 0) {
        model.go(block());
      }
    });
  }

  @Override
  protected void updateItem(@Nullable Row item, boolean empty) {
    super.updateItem(item, empty);
    if (item == null || empty) {
      pseudoClassStateChanged(CURRENT, false);
      setGraphic(null);
      return;
    }
    boolean differs = item.block() >= 0;
    before.show(item.before(), differs, item.after());
    after.show(item.after(), differs, item.before());
    pseudoClassStateChanged(CURRENT, differs && item.block() == model.current());
    boolean first = differs && model.firstRow(item.block()) == getIndex();
    take.setVisible(first && model.canTake());
    setGraphic(row);
  }

  private int block() {
    return getItem() == null ? -1 : getItem().block();
  }
}
