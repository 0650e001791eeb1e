package dev.tarn.ui.welcome;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.io.File;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Takes data files that are dropped on it, and opens a query over them.
final class DropZone {
  private static final PseudoClass WELCOME = Styles.state("welcome");

  private final WelcomeActions.Target target;

  DropZone(WelcomeActions.Target target) {
    this.target = target;
  }

  Region build() {
    VBox zone =
        new VBox(
            Icons.of(Feather.DOWNLOAD, Icons.Size.EMPTY, "icon-accent"),
            Styles.with(new Label(Strings.of("welcome.drop")), Styles.TITLE_SECTION),
            Styles.with(new Label(Strings.of("welcome.dropKinds")), Styles.SMALL, Styles.MUTED),
            Buttons.of(Feather.FILE, Strings.of("welcome.chooseFiles"), target::chooseFiles));
    zone.getStyleClass().add("drop-zone");
    zone.setOnDragOver(event -> {
      if (event.getDragboard().hasFiles()) {
        event.acceptTransferModes(TransferMode.COPY);
      }
      event.consume();
    });
    zone.setOnDragEntered(
        event -> zone.pseudoClassStateChanged(WELCOME, event.getDragboard().hasFiles()));
    zone.setOnDragExited(_ -> zone.pseudoClassStateChanged(WELCOME, false));
    zone.setOnDragDropped(this::dropped);
    return zone;
  }

  private void dropped(DragEvent event) {
    boolean some = event.getDragboard().hasFiles();
    if (some) {
      target.queryFiles(event.getDragboard().getFiles().stream().map(File::toPath).toList());
    }
    event.setDropCompleted(some);
    event.consume();
  }
}
