package dev.tarn.ui.files;

import dev.tarn.ui.control.Menus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TreeCell;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// The menu of what is selected; of the folder itself where nothing is.
final class FileMenu {
  private static final double INSET = 24;

  private final FileTree tree;
  private final FileCommands commands;
  private final BooleanSupplier isData;
  private final ContextMenu menu = new ContextMenu();

  FileMenu(FileTree tree, FileCommands commands, BooleanSupplier isData) {
    this.tree = tree;
    this.isData = isData;
    this.commands = commands;
    Menus.choosesRow(tree, row -> tree.getSelectionModel().clearAndSelect(row));
    tree.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::show);
    tree.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
  }

  private void show(ContextMenuEvent event) {
    event.consume();
    if (tree.editor().isPresent()) {
      return;
    }
    menu.hide();
    menu.getItems().setAll(entries());
    Point2D place =
        event.isKeyboardTrigger()
            ? besideSelection()
            : new Point2D(event.getScreenX(), event.getScreenY());
    menu.show(tree, place.getX(), place.getY());
  }

  /// A press below the rows means the folder itself.
  private void pressed(MouseEvent event) {
    boolean onRow =
        tree.lookupAll(".tree-cell").stream()
            .filter(TreeCell.class::isInstance)
            .map(TreeCell.class::cast)
            .filter(cell -> !cell.isEmpty() && cell.isVisible())
            .anyMatch(cell ->
                cell.localToScene(cell.getLayoutBounds())
                    .contains(event.getSceneX(), event.getSceneY()));
    if (!onRow && tree.editor().isEmpty()) {
      menu.hide();
      tree.getSelectionModel().clearSelection();
      if (event.getButton() == MouseButton.PRIMARY) {
        tree.requestFocus();
      }
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

  private List<MenuItem> entries() {
    List<MenuItem> items = new ArrayList<>();
    boolean some = !tree.selected().isEmpty();
    if (some) {
      items.add(Menus.item(commands.open));
      items.add(Menus.item(commands.preview));
      if (isData.getAsBoolean()) {
        items.add(Menus.item(commands.add));
      }
      items.add(new SeparatorMenuItem());
    }
    items.add(Menus.item(commands.newFile));
    items.add(Menus.item(commands.newFolder));
    items.add(new SeparatorMenuItem());
    if (some) {
      items.add(Menus.item(commands.cut));
      items.add(Menus.item(commands.copy));
    }
    items.add(Menus.item(commands.paste));
    if (some) {
      items.add(Menus.item(commands.duplicate));
      items.add(Menus.item(commands.copyPath));
      items.add(Menus.item(commands.copyRelativePath));
      items.add(new SeparatorMenuItem());
      items.add(Menus.item(commands.rename));
      items.add(Menus.item(commands.delete));
    }
    items.add(new SeparatorMenuItem());
    items.add(Menus.item(commands.undo));
    items.add(Menus.item(commands.reveal));
    if (!some) {
      items.add(Menus.item(commands.refresh));
      items.add(Menus.item(commands.collapseAll));
    }
    return items;
  }
}
