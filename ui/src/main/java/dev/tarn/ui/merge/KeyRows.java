package dev.tarn.ui.merge;

import dev.tarn.session.merge.MergeKey;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The columns by which rows are matched, a line for each pair.
final class KeyRows extends VBox {
  private final MergeModel model;
  private final MergeController controller;
  private final VBox lines = Styles.with(new VBox(), "merge-keys");

  KeyRows(MergeModel model, MergeController controller) {
    this.model = model;
    this.controller = controller;
    Styles.with(this, "merge-keys");
    Button add =
        Styles.with(
            Buttons.of(Feather.PLUS, Strings.of("merge.key.add"), controller::addKey),
            Styles.FLAT,
            Styles.COMPACT);
    add.setId("merge-add-key");
    add.disableProperty().bind(model.source().columnsProperty().map(List::isEmpty));
    getChildren().addAll(lines, new HBox(add));
    model.keysProperty().subscribe(_ -> fill());
    model.target().columnsProperty().subscribe(_ -> fill());
    model.source().columnsProperty().subscribe(_ -> fill());
  }

  private void fill() {
    List<MergeKey> keys = model.keysProperty().get();
    lines.getChildren().clear();
    for (int i = 0; i < keys.size(); i++) {
      lines.getChildren().add(line(i, keys.get(i)));
    }
    lines.setManaged(!keys.isEmpty());
  }

  private Node line(int place, MergeKey key) {
    ComboBox<String> target =
        choice(
            model.target().columnsProperty().get(),
            key.target(),
            Strings.of("merge.key.target"),
            column -> controller.setKey(place, new MergeKey(column, key.source())));
    ComboBox<String> source =
        choice(
            model.source().columnsProperty().get(),
            key.source(),
            Strings.of("merge.key.source"),
            column -> controller.setKey(place, new MergeKey(key.target(), column)));
    Label equals = Styles.with(new Label("="), Styles.MUTED);
    equals.setMinWidth(USE_PREF_SIZE);
    return Styles.with(
        new HBox(
            target,
            equals,
            source,
            Styles.with(
                Buttons.icon(
                    Feather.X, Strings.of("merge.key.remove"), () -> controller.removeKey(place)),
                Styles.COMPACT)),
        "merge-key");
  }

  private static ComboBox<String> choice(
      List<String> columns, String chosen, String about, Consumer<String> listener) {
    ComboBox<String> box = new ComboBox<>();
    box.getItems().setAll(columns);
    box.setValue(chosen);
    box.setAccessibleText(about);
    box.setTooltip(Buttons.tooltip(about));
    box.setMaxWidth(Double.MAX_VALUE);
    box.setPrefWidth(0);
    HBox.setHgrow(box, Priority.ALWAYS);
    box.setOnAction(_ -> {
      String now = box.getValue();
      if (now != null && !now.equals(chosen)) {
        listener.accept(now);
      }
    });
    return box;
  }
}
