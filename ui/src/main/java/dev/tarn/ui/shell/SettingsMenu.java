package dev.tarn.ui.shell;

import dev.tarn.ui.control.Menus;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/// The menu behind the wheel: theme, zoom, engine, help.
final class SettingsMenu {
  private SettingsMenu() {}

  static List<MenuItem> items(Theme theme, ShellCommands commands) {
    List<MenuItem> items = new ArrayList<>();
    items.add(Menus.caption(Strings.of("settings.theme")));
    ToggleGroup group = new ToggleGroup();
    items.add(choice(theme, group, Strings.of("settings.system"), Theme.Choice.SYSTEM));
    items.add(choice(theme, group, Strings.of("settings.light"), Theme.Choice.LIGHT));
    items.add(choice(theme, group, Strings.of("settings.dark"), Theme.Choice.DARK));
    items.add(new SeparatorMenuItem());
    ZoomCommands.of(theme).stream().limit(3).map(Menus::item).forEach(items::add);
    items.add(new SeparatorMenuItem());
    commands.engine().stream().map(Menus::item).forEach(items::add);
    items.add(new SeparatorMenuItem());
    items.add(Menus.item(commands.shortcuts()));
    return items;
  }

  private static RadioMenuItem choice(
      Theme theme, ToggleGroup group, String title, Theme.Choice choice) {
    RadioMenuItem item = new RadioMenuItem(title);
    item.setToggleGroup(group);
    item.setOnAction(_ -> theme.choiceProperty().set(choice));
    theme.choiceProperty().subscribe(now -> item.setSelected(now == choice));
    return item;
  }
}
