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

/// Chooses the columns by which rows are matched, or none. For the window's thread.
public final class KeyChooser {
  private final MenuButton button = Styles.with(new MenuButton(), Styles.CHIP);
  private final Consumer<List<String>> chosen;
  private final String none;

  /// Makes a chooser that is not seen until something can be chosen.
  ///
  /// @param chosen takes the columns' names, none for no key
  /// @param none how rows are matched without a key
  public KeyChooser(Consumer<List<String>> chosen, String none) {
    this.chosen = chosen;
    this.none = none;
    button.setId("compare-key");
    button.setMnemonicParsing(false);
    button.setTooltip(Buttons.tooltip(Strings.of("compare.key.about")));
    button.setVisible(false);
  }

  /// The chip.
  ///
  /// @return always the same
  public MenuButton node() {
    return button;
  }

  /// Shows what can be chosen and what is.
  ///
  /// @param columns the names of all columns
  /// @param keys those that are chosen
  public void show(List<String> columns, List<String> keys) {
    button.setVisible(true);
    button.setText(keys.isEmpty() ? none : Strings.of("compare.key.by", String.join(", ", keys)));
    List<MenuItem> items = new ArrayList<>();
    items.add(item(none, keys.isEmpty(), List.of()));
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
