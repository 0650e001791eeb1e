package dev.tarn.ui.sql;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.Menus;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/// Shows and chooses the catalog and schema in which names are looked up.
final class ContextChip extends MenuButton {
  private final ContextModel context;

  /// Makes a chip.
  ///
  /// @param context what it shows
  /// @param engine asked for the place as soon as it is ready and the chip is in sight
  ContextChip(ContextModel context, ObservableValue<EngineLight> engine) {
    this.context = context;
    Styles.with(this, Styles.CHIP);
    setMnemonicParsing(false);
    setGraphic(Icons.of(Icons.SCHEMA, Icons.Size.CHIP));
    setTooltip(Buttons.tooltip(Strings.of("sql.context.about")));
    context
        .nameProperty()
        .subscribe(name -> setText(name.isEmpty() ? Strings.of("sql.context.unknown") : name));
    getItems().setAll(Menus.caption(Strings.of("sql.context.loading")));
    setOnShowing(_ -> load());
    sceneProperty().subscribe(() -> learn(engine.getValue()));
    engine.subscribe(this::learn);
  }

  private void learn(EngineLight engine) {
    boolean ready = engine.tone() == EngineLight.Tone.READY;
    if (ready && getScene() != null && context.nameProperty().get().isEmpty()) {
      context.refresh();
    }
  }

  private void load() {
    getItems().setAll(Menus.caption(Strings.of("sql.context.loading")));
    context.choices(this::fill, this::fail);
  }

  private void fill(List<ContextModel.Choice> choices) {
    List<MenuItem> items = new ArrayList<>();
    items.add(Menus.caption(Strings.of("sql.context.about")));
    for (ContextModel.Choice choice : choices) {
      Menu catalog = Menus.menu(choice.catalog(), Icons.CATALOG);
      for (String schema : choice.schemas()) {
        MenuItem item = Menus.entry(schema, Icons.SCHEMA);
        item.setOnAction(_ -> context.use(choice.catalog(), schema, this::fail));
        catalog.getItems().add(item);
      }
      items.add(catalog);
    }
    getItems().setAll(items);
  }

  private void fail(Throwable error) {
    getItems()
        .setAll(
            Menus.caption(Strings.of("sql.context.failed", String.valueOf(error.getMessage()))));
  }
}
