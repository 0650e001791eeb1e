package dev.tarn.ui.disk;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// A calm line above a text: what happened to its file, and buttons. For the window's thread.
public final class FileBar extends HBox {

  /// A button.
  ///
  /// @param title a verb
  /// @param tooltip what it does to both texts
  /// @param run on the window's thread
  public record Verb(String title, String tooltip, Runnable run) {}

  /// Makes a bar.
  ///
  /// @param title what happened
  /// @param detail what it means for the text here
  /// @param verbs what can be done, the safest first
  public FileBar(String title, String detail, List<Verb> verbs) {
    Styles.with(this, "file-bar");
    Label first = Styles.with(new Label(title), Styles.STRONG, Styles.SMALL);
    Label second = Styles.with(new Label(detail), Styles.SMALL, Styles.MUTED);
    first.setTooltip(Buttons.tooltip(title));
    second.setTooltip(Buttons.tooltip(detail));
    first.setMinWidth(USE_PREF_SIZE);
    second.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(Icons.of(Feather.ALERT_TRIANGLE, Icons.Size.BUTTON), first, second, space);
    for (Verb verb : verbs) {
      Button button = Styles.with(Buttons.of(verb.title(), verb.run()), Styles.COMPACT);
      button.setTooltip(Buttons.tooltip(verb.tooltip()));
      button.setMinWidth(USE_PREF_SIZE);
      getChildren().add(button);
    }
    setMinWidth(0);
  }

  /// Takes the keyboard to the first button.
  public void focusFirst() {
    getChildren().stream()
        .filter(Button.class::isInstance)
        .findFirst()
        .ifPresent(button -> button.requestFocus());
  }
}
