package dev.tarn.ui.result;

import dev.tarn.session.view.ValueCount;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// A value with its tick and its count.
final class ValueCell extends ListCell<Integer> {
  private final List<String> texts;
  private final List<ValueCount> values;
  private final Set<Integer> ticked;
  private final CheckBox box = new CheckBox();
  private final Label text = Styles.with(new Label(), Styles.MONO, Styles.SMALL);
  private final Label count = Styles.with(new Label(), Styles.MONO, Styles.HINT, Styles.SUBTLE);
  private final HBox row = Styles.with(new HBox(box, text, count), "value-row");

  ValueCell(IntConsumer tick, List<String> texts, List<ValueCount> values, Set<Integer> ticked) {
    this.texts = texts;
    this.values = values;
    this.ticked = ticked;
    box.setMouseTransparent(true);
    box.setFocusTraversable(false);
    row.setAlignment(Pos.CENTER_LEFT);
    text.setMaxWidth(Double.MAX_VALUE);
    text.setMinWidth(0);
    count.setMinWidth(Label.USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    setPrefWidth(0);
    setOnMouseClicked(_ -> {
      if (getItem() != null) {
        tick.accept(getItem());
      }
    });
  }

  @Override
  protected void updateItem(@Nullable Integer item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      return;
    }
    ValueCount value = values.get(item);
    String shown = texts.get(item);
    text.setText(shown.isEmpty() ? "\"\"" : shown);
    boolean odd = value.value() == null || shown.isEmpty();
    text.getStyleClass().remove("value-odd");
    if (odd) {
      Styles.with(text, "value-odd");
    }
    count.setText(ValuesPopup.count(value));
    box.setSelected(ticked.contains(item));
    setGraphic(row);
  }
}
