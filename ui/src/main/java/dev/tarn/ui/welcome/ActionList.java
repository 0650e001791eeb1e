package dev.tarn.ui.welcome;

import dev.tarn.ui.control.KeyCaps;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Large buttons, one below the other: icon, what it does, a line about it, its keys.
final class ActionList {
  private ActionList() {}

  static Region build(List<Command> commands) {
    VBox card = new VBox();
    card.getStyleClass().addAll("card", "action-list");
    commands.stream().map(ActionList::button).forEach(card.getChildren()::add);
    return card;
  }

  private static Button button(Command command) {
    StackPane icon = new StackPane(Icons.of(command.icon(), Icons.Size.BUTTON, "icon-accent"));
    icon.getStyleClass().add("action-icon");
    VBox words =
        new VBox(
            Styles.with(new Label(command.title()), Styles.STRONG),
            Styles.with(new Label(command.place()), Styles.SMALL, Styles.MUTED));
    words.getStyleClass().add("action-words");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox inside = new HBox(icon, words, space);
    command.key().map(KeyCaps::new).ifPresent(inside.getChildren()::add);
    inside.getStyleClass().add("action-inside");
    Button button = new Button();
    button.setGraphic(inside);
    button.setAccessibleText(command.title());
    button.getStyleClass().add("action");
    button.setMaxWidth(Double.MAX_VALUE);
    inside.prefWidthProperty().bind(button.widthProperty().subtract(20));
    button.setOnAction(_ -> command.run());
    return button;
  }
}
