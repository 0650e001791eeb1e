package dev.tarn.ui.load;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The SQL of the load, folded or not, to be read and copied at any time.
final class SqlFold extends VBox {
  private final ToggleButton fold = new ToggleButton(Strings.of("load.sql"));

  SqlFold(LoadModel model) {
    getStyleClass().add("load-sql");
    fold.setId("load-sql");
    fold.setMnemonicParsing(false);
    Styles.with(fold, Styles.COMPACT, Styles.FLAT);
    TextArea text = Styles.with(new TextArea(), Styles.MONO, "load-sql-text");
    text.setEditable(false);
    text.textProperty().bind(model.sql());
    Button copy =
        Styles.with(
            Buttons.of(Feather.COPY, Strings.of("load.sql.copy"), () -> copy(model.sql().get())),
            Styles.FLAT,
            Styles.COMPACT);
    copy.setId("load-copy");
    copy.disableProperty().bind(model.sql().isEmpty());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(Styles.with(new HBox(fold, space, copy), "load-sql-line"), text);
    fold.selectedProperty()
        .subscribe(open -> {
          fold.setGraphic(
              Icons.of(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT, Icons.Size.CHIP));
          text.setVisible(open);
          text.setManaged(open);
        });
  }

  /// Tells if the SQL is seen.
  BooleanProperty openProperty() {
    return fold.selectedProperty();
  }

  private static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
