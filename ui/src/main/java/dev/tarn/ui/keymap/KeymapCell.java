package dev.tarn.ui.keymap;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.KeyCaps;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A line of the sheet of shortcuts.
final class KeymapCell extends ListCell<KeymapModel.Row> {
  private final KeymapModel model;

  KeymapCell(KeymapModel model) {
    this.model = model;
    getStyleClass().add("palette-cell");
  }

  @Override
  protected void updateItem(KeymapModel.@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    setMouseTransparent(!(row instanceof KeymapModel.Row.Of));
    setGraphic(
        switch (row) {
          case null -> null;
          case KeymapModel.Row.Caption(String place) ->
              Styles.with(
                  new Label(place), Styles.STRONG, Styles.HINT, Styles.MUTED, "palette-caption");
          case KeymapModel.Row.Of(Command command) -> line(command);
        });
  }

  private HBox line(Command command) {
    Label title = new Label(command.title());
    title.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(Icons.of(command.icon(), Icons.Size.BUTTON), title, space);
    if (command.equals(model.editingProperty().get())) {
      line.getChildren()
          .add(Styles.with(new Label(Strings.of("keymap.waiting")), Styles.SMALL, "accent-text"));
    } else {
      command
          .key()
          .map(KeyCaps::new)
          .ifPresent(keys -> {
            keys.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().add(keys);
          });
    }
    if (model.isChosen(command)) {
      line.getChildren()
          .add(button(Feather.ROTATE_CCW, Strings.of("keymap.reset"), () -> model.reset(command)));
    }
    line.getChildren()
        .add(button(Feather.EDIT_2, Strings.of("keymap.edit"), () -> model.edit(command)));
    line.getStyleClass().add("palette-line");
    return line;
  }

  private static Button button(Feather icon, String tooltip, Runnable action) {
    Button button = Styles.with(Buttons.icon(icon, tooltip, action), Styles.COMPACT);
    button.setFocusTraversable(false);
    button.setGraphic(Icons.of(icon, Icons.Size.CHIP));
    return button;
  }
}
