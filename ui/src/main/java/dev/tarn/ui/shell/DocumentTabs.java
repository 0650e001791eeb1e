package dev.tarn.ui.shell;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.Menus;
import dev.tarn.ui.control.TabStrip;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.pane.DocumentPane;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The row of document tabs: 36 px, a plus at its end, and a list of all tabs when they do not fit.
final class DocumentTabs {
  private final ShellModel model;
  private final Consumer<DocumentPane> close;
  private final TabStrip strip = new TabStrip();
  private final MenuButton all = new MenuButton();

  DocumentTabs(ShellModel model, Consumer<DocumentPane> close) {
    this.model = model;
    this.close = close;
  }

  Region build(Command newDocument) {
    model.documents().addListener((ListChangeListener<DocumentPane>) _ -> fill());
    model.selectedProperty().subscribe(this::reveal);
    all.setGraphic(Icons.of(Feather.CHEVRON_DOWN, Icons.Size.BUTTON));
    all.setTooltip(Buttons.tooltip(Strings.of("tab.all")));
    all.getStyleClass().addAll("flat", "icon-button");
    all.setOnShowing(_ -> all.getItems().setAll(list()));
    all.getItems().setAll(list());
    all.visibleProperty().bind(strip.crowdedProperty());
    all.managedProperty().bind(all.visibleProperty());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(strip, Buttons.icon(newDocument), all, space);
    row.getStyleClass().add("document-tabs");
    row.visibleProperty().bind(model.selectedProperty().isNotNull());
    row.managedProperty().bind(row.visibleProperty());
    fill();
    return row;
  }

  private void fill() {
    List<Node> tabs = model.documents().stream().<Node>map(document -> known(document)).toList();
    strip.tabs().stream().filter(tab -> !tabs.contains(tab)).forEach(DocumentTabs::forget);
    strip.setTabs(tabs);
    reveal(model.selectedProperty().get());
  }

  private DocumentTab known(DocumentPane document) {
    return strip.tabs().stream()
        .map(DocumentTab.class::cast)
        .filter(tab -> tab.document().equals(document))
        .findFirst()
        .orElseGet(() -> tab(document));
  }

  private DocumentTab tab(DocumentPane document) {
    DocumentTab tab = new DocumentTab(document, model, () -> close.accept(document));
    ContextMenu menu = new ContextMenu();
    menu.getItems().setAll(entries(document));
    tab.setOnContextMenuRequested(event -> menu.show(tab, event.getScreenX(), event.getScreenY()));
    return tab;
  }

  private List<MenuItem> entries(DocumentPane document) {
    String place = Strings.of("command.place.window");
    return List.of(
        Menus.item(
            Command.of(Strings.of("tab.close"), place, Feather.X, () -> close.accept(document))),
        Menus.item(
            Command.of(
                Strings.of("tab.closeOthers"),
                place,
                Feather.X_SQUARE,
                () ->
                    List.copyOf(model.documents()).stream()
                        .filter(other -> !other.equals(document))
                        .forEach(close))),
        Menus.item(
            Command.of(
                Strings.of("tab.closeAll"),
                place,
                Feather.X_OCTAGON,
                () -> List.copyOf(model.documents()).forEach(close))));
  }

  private List<MenuItem> list() {
    return model.documents().stream()
        .map(document ->
            Menus.item(
                Command.of(
                    document.titleProperty().get(),
                    "",
                    document.icon(),
                    () -> model.selectedProperty().set(document))))
        .toList();
  }

  private void reveal(@Nullable DocumentPane document) {
    strip.tabs().stream()
        .filter(tab -> tab instanceof DocumentTab found && found.document().equals(document))
        .findFirst()
        .ifPresent(strip::reveal);
  }

  private static void forget(Node tab) {
    if (tab instanceof DocumentTab gone) {
      gone.forget();
    }
  }
}
