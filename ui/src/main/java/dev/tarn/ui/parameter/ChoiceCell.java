package dev.tarn.ui.parameter;

import dev.tarn.session.parameter.Choice;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A value of a dropdown: a tick if it is chosen, the value, its label.
final class ChoiceCell extends ListCell<Choice> {
  private final Predicate<Choice> chosen;
  private final Node tick = Icons.of(Feather.CHECK, Icons.Size.TREE, "icon-accent");
  private final Label value = Styles.with(new Label(), Styles.SMALL, Styles.MONO);
  private final Label label = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
  private final HBox line = Styles.with(new HBox(tick, value, label), "choice-line");

  ChoiceCell(Predicate<Choice> chosen, Consumer<Choice> pick) {
    this.chosen = chosen;
    Styles.with(this, "choice-cell");
    setOnMouseClicked(event -> {
      Choice choice = getItem();
      if (choice != null) {
        event.consume();
        pick.accept(choice);
      }
    });
  }

  @Override
  protected void updateItem(@Nullable Choice choice, boolean empty) {
    super.updateItem(choice, empty);
    setText(null);
    if (empty || choice == null) {
      setGraphic(null);
      return;
    }
    tick.setVisible(chosen.test(choice));
    value.setText(choice.value());
    label.setText(choice.label());
    setGraphic(line);
  }
}
