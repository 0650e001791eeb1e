package dev.tarn.ui.grid;

import dev.tarn.session.export.CopyFormat;
import dev.tarn.session.export.Header;
import dev.tarn.ui.control.Menus;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Strings;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with the selected cells, by mouse, by Shift+F10 and by the palette.
public final class GridMenu {
  private GridMenu() {}

  /// The entries of a menu.
  ///
  /// @param grid whose cells are meant
  /// @param more what else can be done, above the copying
  /// @return in order
  public static List<MenuItem> items(ResultGrid grid, List<Command> more) {
    List<MenuItem> items = new ArrayList<>();
    more.forEach(command -> items.add(Menus.item(command)));
    items.add(new SeparatorMenuItem());
    List<Command> copies = copies(grid);
    items.add(Menus.item(copies.get(0).key("Shortcut+C")));
    items.add(Menus.item(copies.get(1).key("Shortcut+Shift+C")));
    Menu as = Menus.menu(Strings.of("grid.copyAs"), Feather.COPY);
    copies.subList(2, copies.size()).forEach(command -> as.getItems().add(Menus.item(command)));
    items.add(as);
    return items;
  }

  /// The ways to copy, without keys: those belong to the grid, and to the editor beside it.
  ///
  /// @param grid whose selected cells are copied
  /// @return tab-separated without and with names first
  public static List<Command> copies(ResultGrid grid) {
    return List.of(
        copy(grid, Strings.of("grid.copy"), CopyFormat.TSV, Header.WITHOUT),
        copy(grid, Strings.of("grid.copy.names"), CopyFormat.TSV, Header.WITH),
        copy(grid, Strings.of("grid.copy.csv"), CopyFormat.CSV, Header.WITHOUT),
        copy(grid, Strings.of("grid.copy.csvNames"), CopyFormat.CSV, Header.WITH),
        copy(grid, Strings.of("grid.copy.json"), CopyFormat.JSON, Header.WITH),
        copy(grid, Strings.of("grid.copy.markdown"), CopyFormat.MARKDOWN, Header.WITH),
        copy(grid, Strings.of("grid.copy.in"), CopyFormat.IN_LIST, Header.WITHOUT),
        copy(grid, Strings.of("grid.copy.insert"), CopyFormat.INSERT, Header.WITH));
  }

  private static Command copy(ResultGrid grid, String title, CopyFormat format, Header header) {
    return Command.of(
            title, Strings.of("grid.place"), Feather.COPY, () -> grid.copy(format, header))
        .enabled(grid.selectionProperty().isNotNull());
  }
}
