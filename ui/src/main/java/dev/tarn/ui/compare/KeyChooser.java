package dev.tarn.ui.compare;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.Menus;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// Chooses the columns by which rows are matched, or their order.
final class KeyChooser {
  private final MenuButton button = Styles.with(new MenuButton(), Styles.CHIP);
  private final Consumer<List<String>> chosen;

  KeyChooser(Consumer<List<String>> chosen) {
    this.chosen = chosen;
    button.setId("compare-key");
    button.setMnemonicParsing(false);
    button.setTooltip(Buttons.tooltip(Strings.of("compare.key.about")));
    button.setVisible(false);
  }

  MenuButton node() {
    return button;
  }

  /// Shows what can be chosen and what is.
  void show(List<String> columns, List<String> keys) {
    button.setVisible(true);
    button.setText(
        keys.isEmpty()
            ? Strings.of("compare.key.order")
            : Strings.of("compare.key.by", String.join(", ", keys)));
    List<MenuItem> items = new ArrayList<>();
    items.add(item(Strings.of("compare.key.order"), keys.isEmpty(), List.of()));
    items.add(new SeparatorMenuItem());
    for (String column : columns) {
      List<String> toggled = new ArrayList<>(keys);
      if (!toggled.remove(column)) {
        toggled.add(column);
      }
      items.add(item(column, keys.contains(column), toggled));
    }
    button.getItems().setAll(items);
  }

  private CheckMenuItem item(String text, boolean selected, List<String> keys) {
    CheckMenuItem item = Menus.plain(new CheckMenuItem(text));
    item.setSelected(selected);
    item.setOnAction(_ -> chosen.accept(keys));
    return item;
  }
}
