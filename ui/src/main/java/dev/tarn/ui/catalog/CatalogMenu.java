package dev.tarn.ui.catalog;

import dev.tarn.session.TableInfo;
import dev.tarn.ui.control.Menus;
import dev.tarn.ui.pane.Command;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;

/// The menu of the selected row.
final class CatalogMenu {
  private static final double INSET = 24;

  private final TreeView<CatalogRow> tree;
  private final CatalogModel model;
  private final CatalogCommands commands;
  private final ContextMenu menu = new ContextMenu();

  CatalogMenu(TreeView<CatalogRow> tree, CatalogModel model, CatalogCommands commands) {
    this.tree = tree;
    this.model = model;
    this.commands = commands;
    Menus.choosesRow(tree, row -> tree.getSelectionModel().clearAndSelect(row));
    tree.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::show);
  }

  private void show(ContextMenuEvent event) {
    event.consume();
    menu.hide();
    if (model.selected().isPresent()) {
      menu.getItems().setAll(entries(model.selected().get()));
      Point2D place =
          event.isKeyboardTrigger()
              ? besideSelection()
              : new Point2D(event.getScreenX(), event.getScreenY());
      menu.show(tree, place.getX(), place.getY());
    }
  }

  private Point2D besideSelection() {
    int row = tree.getSelectionModel().getSelectedIndex();
    return tree.lookupAll(".tree-cell").stream()
        .filter(TreeCell.class::isInstance)
        .map(TreeCell.class::cast)
        .filter(cell -> cell.getIndex() == row && cell.isVisible())
        .findFirst()
        .map(cell -> {
          Bounds bounds = cell.localToScreen(cell.getLayoutBounds());
          return new Point2D(bounds.getMinX() + INSET, bounds.getMaxY());
        })
        .orElseGet(() -> tree.localToScreen(INSET, INSET));
  }

  private List<MenuItem> entries(CatalogNode node) {
    Groups groups = new Groups();
    switch (node.entry()) {
      case Entry.OfTable(TableInfo info) -> table(groups, info.kind());
      case Entry.OfCatalog _ -> {
        groups.add(commands.newSchema);
        groups.add(commands.insert, commands.copy);
        groups.add(commands.dropped);
      }
      case Entry.OfSchema _ -> {
        groups.add(commands.newTable, commands.newSchema);
        groups.add(commands.insert, commands.copy);
        if (model.localProperty().get()) {
          groups.add(commands.volumes.create);
        }
        groups.add(commands.dropped, commands.dropSchema);
      }
      case Entry.OfColumn _, Entry.OfFunction _ -> groups.add(commands.insert, commands.copy);
      case Entry.OfVolumes _ -> groups.add(commands.volumes.create);
      case Entry.OfVolume _ -> {
        groups.add(commands.volumes.addFiles, commands.volumes.newFolder);
        groups.add(
            commands.insert, commands.copy, commands.volumes.copyPath, commands.volumes.reveal);
        groups.add(commands.volumes.renameVolume, commands.volumes.drop, commands.volumes.undo);
      }
      case Entry.OfFile file -> file(groups, file);
      case Entry.All _, Entry.OfFunctions _ -> {}
    }
    if (node.canHaveChildren()) {
      groups.add(commands.refresh);
    }
    return groups.items;
  }

  private void file(Groups groups, Entry.OfFile file) {
    if (file.folder()) {
      groups.add(commands.volumes.addFiles, commands.volumes.newFolder);
    } else {
      groups.add(commands.volumes.preview);
    }
    groups.add(commands.volumes.query, commands.volumes.load);
    groups.add(commands.insert, commands.copy, commands.volumes.copyPath, commands.volumes.reveal);
    groups.add(commands.volumes.rename, commands.volumes.delete, commands.volumes.undo);
  }

  private void table(Groups groups, TableInfo.Kind kind) {
    groups.add(commands.open, commands.query);
    if (kind == TableInfo.Kind.TABLE) {
      groups.add(commands.insert, commands.copy, commands.copyPath, commands.openFolder);
      groups.add(commands.definition, commands.merge, commands.optimise);
    } else {
      groups.add(commands.insert, commands.copy);
      groups.add(commands.definition);
    }
    groups.add(commands.rename, commands.comment, commands.tags);
    groups.add(commands.drop);
  }

  /// Entries with lines between groups of them.
  private static final class Groups {
    private final List<MenuItem> items = new ArrayList<>();

    void add(Command... group) {
      if (!items.isEmpty()) {
        items.add(new SeparatorMenuItem());
      }
      for (Command command : group) {
        items.add(Menus.item(command));
      }
    }
  }
}
