package dev.tarn.ui.shell;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.Spinner;
import dev.tarn.ui.pane.DocumentPane;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One tab: icon, name, and at its end a cross, or a dot while the file lacks what is shown.
final class DocumentTab extends HBox {
  private static final PseudoClass ACTIVE = Styles.state("active");

  private static final double WIDEST = 240;

  private final DocumentPane document;
  private final Subscription selection;

  DocumentTab(DocumentPane document, ShellModel model, Runnable close) {
    this.document = document;
    getStyleClass().add("document-tab");
    Label name = new Label();
    name.textProperty().bind(document.titleProperty());
    name.getStyleClass().add("tab-name");
    name.setMaxWidth(WIDEST);
    Tooltip whole = Buttons.tooltip("");
    whole.textProperty().bind(document.titleProperty());
    name.setTooltip(whole);
    accessibleTextProperty().bind(document.titleProperty());
    getChildren().addAll(mark(), name, end(close));
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pressed(event, model, close));
    selection =
        model
            .selectedProperty()
            .subscribe(selected -> pseudoClassStateChanged(ACTIVE, document.equals(selected)));
  }

  DocumentPane document() {
    return document;
  }

  void forget() {
    selection.unsubscribe();
  }

  private void pressed(MouseEvent event, ShellModel model, Runnable close) {
    if (event.getButton() == MouseButton.MIDDLE) {
      close.run();
    } else if (event.getButton() == MouseButton.PRIMARY) {
      model.selectedProperty().set(document);
      document.focus();
    }
  }

  private StackPane mark() {
    FontIcon icon = Icons.of(document.icon(), Icons.Size.TREE);
    Spinner spinner = new Spinner(Icons.Size.TREE);
    spinner.visibleProperty().bind(document.runningProperty());
    icon.visibleProperty().bind(document.runningProperty().not());
    return new StackPane(icon, spinner);
  }

  private StackPane end(Runnable close) {
    Button cross = Buttons.icon(Feather.X, Strings.of("tab.close"), close);
    cross.getStyleClass().add("tab-close");
    cross.setFocusTraversable(false);
    Region dot = new Region();
    dot.getStyleClass().add("tab-dot");
    dot.setMouseTransparent(true);
    dot.visibleProperty().bind(document.changedProperty().and(hoverProperty().not()));
    cross.visibleProperty().bind(dot.visibleProperty().not());
    return new StackPane(cross, dot);
  }
}
