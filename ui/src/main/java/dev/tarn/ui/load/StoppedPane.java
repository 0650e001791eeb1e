package dev.tarn.ui.load;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.ChoiceChip;
import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.load.Part;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Stands where the preview would be when the unpacking of a zip was stopped: offers to unpack it,
/// or one of its files, after all.
final class StoppedPane extends VBox {

  StoppedPane(Part part, Consumer<Part> unpack) {
    getStyleClass().add("load-stopped");
    SimpleObjectProperty<String> chosen = new SimpleObjectProperty<>(part.chosen());
    Button again =
        Styles.with(
            Buttons.of(
                Strings.of("load.unpack.again"), () -> unpack.accept(part.choose(chosen.get()))),
            Styles.ACCENT);
    again.setId("load-unpack-again");
    HBox line = Styles.with(new HBox(), "load-stopped-line");
    if (part.choices().size() > 1) {
      ChoiceChip<String> chip =
          new ChoiceChip<>(part.choices(), name -> FileForm.words(part, name), chosen);
      chip.setId("load-unpack-part");
      line.getChildren().add(chip);
    }
    line.getChildren().add(again);
    getChildren()
        .addAll(
            new EmptyState(
                Feather.PACKAGE,
                Strings.of("load.unpack.stopped"),
                Strings.of("load.unpack.stopped.hint")),
            line);
  }
}
