package dev.tarn.ui;

import dev.tarn.ui.control.Menus;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.settings.RecentWorkspaces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;

/// The menu behind the folder's name: another folder, and those opened last.
final class FolderMenu {
  private static final int MOST = 10;

  private final RecentWorkspaces recent;
  private final Command openFolder;
  private final Consumer<Path> open;

  FolderMenu(RecentWorkspaces recent, Command openFolder, Consumer<Path> open) {
    this.recent = recent;
    this.openFolder = openFolder;
    this.open = open;
  }

  List<MenuItem> items() {
    List<MenuItem> items = new ArrayList<>();
    items.add(Menus.item(openFolder));
    List<Path> folders = recent.all().stream().filter(Files::isDirectory).limit(MOST).toList();
    if (!folders.isEmpty()) {
      items.add(new SeparatorMenuItem());
      items.add(Menus.caption(Strings.of("folder.recent")));
      folders.stream().map(this::item).forEach(items::add);
    }
    return items;
  }

  private MenuItem item(Path folder) {
    return Menus.item(Command.of(folder.toString(), "", Feather.FOLDER, () -> open.accept(folder)));
  }
}
