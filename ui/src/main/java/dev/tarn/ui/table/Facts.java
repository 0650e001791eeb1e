package dev.tarn.ui.table;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.ClipboardText;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// Facts one below the other: what, and its value.
final class Facts extends GridPane {
  private static final double TITLES = 132;
  private static final double WIDEST_TITLES = 300;

  Facts() {
    Styles.with(this, "facts-grid");
    ColumnConstraints titles =
        new ColumnConstraints(TITLES, USE_COMPUTED_SIZE, WIDEST_TITLES, Priority.NEVER, null, true);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    getColumnConstraints().setAll(titles, values);
  }

  void clear() {
    getChildren().clear();
  }

  /// A fact in words.
  void add(String title, String value) {
    add(title, text(value));
  }

  /// A fact that can be copied.
  void addCopied(String title, String value) {
    Label text = Styles.with(text(value), Styles.MONO, Styles.SMALL);
    Button copy =
        Styles.with(
            Buttons.icon(Feather.COPY, Strings.of("table.copy"), () -> ClipboardText.put(value)),
            Styles.COMPACT);
    HBox.setHgrow(text, Priority.SOMETIMES);
    add(title, Styles.with(new HBox(text, copy), "facts-line"));
  }

  /// A fact.
  void add(String title, Node value) {
    int row = getRowCount();
    Label name = Styles.with(new Label(title), Styles.SMALL, Styles.MUTED);
    name.setMinWidth(0);
    name.setTooltip(Buttons.tooltip(title));
    add(name, 0, row);
    add(value, 1, row);
    VPos place = value instanceof FlowPane ? VPos.TOP : VPos.CENTER;
    GridPane.setValignment(name, place);
    GridPane.setValignment(value, place);
  }

  private static Label text(String value) {
    Label label = new Label(value);
    label.setWrapText(true);
    label.setMinWidth(0);
    return label;
  }
}
