package dev.tarn.ui.editor;

import dev.tarn.ui.control.Menus;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Strings;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with the text at the mouse, or at the caret by Shift+F10.
final class EditorMenu {
  private final SqlEditor editor;
  private final SqlArea area;
  private final List<List<Command>> groups;
  private final ContextMenu menu = new ContextMenu();

  /// Gives a text a menu.
  ///
  /// @param groups below cutting and pasting
  EditorMenu(SqlEditor editor, List<List<Command>> groups) {
    this.editor = editor;
    this.area = editor.area();
    this.groups = List.copyOf(groups);
    area.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::requested);
    area.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void requested(ContextMenuEvent event) {
    if (event.isKeyboardTrigger()) {
      showAtCaret();
    } else {
      Point2D at = area.screenToLocal(event.getScreenX(), event.getScreenY());
      int offset = area.hit(at.getX(), at.getY()).getInsertionIndex();
      if (offset < area.getSelection().getStart() || offset > area.getSelection().getEnd()) {
        area.moveTo(offset);
      }
      show(event.getScreenX(), event.getScreenY());
    }
    event.consume();
  }

  private void pressed(KeyEvent event) {
    boolean keys = event.getCode() == KeyCode.F10 && event.isShiftDown();
    if (keys || event.getCode() == KeyCode.CONTEXT_MENU) {
      showAtCaret();
      event.consume();
    }
  }

  private void showAtCaret() {
    Bounds whole = area.localToScreen(area.getBoundsInLocal());
    Bounds caret = area.getCaretBounds().orElse(null);
    show(
        caret == null ? whole.getMinX() : caret.getMinX(),
        caret == null ? whole.getMinY() : caret.getMaxY());
  }

  private void show(double x, double y) {
    boolean selected = area.getSelection().getLength() > 0;
    boolean whole = area.isEditable();
    menu.hide();
    menu.getItems()
        .setAll(
            item(Strings.of("editor.menu.cut"), Feather.SCISSORS, selected && whole, area::cut),
            item(Strings.of("editor.menu.copy"), Feather.COPY, selected, area::copy),
            item(
                Strings.of("editor.menu.paste"),
                Feather.CLIPBOARD,
                whole && Clipboard.getSystemClipboard().hasString(),
                editor.keys::paste));
    for (List<Command> group : groups) {
      menu.getItems().add(new SeparatorMenuItem());
      group.forEach(command -> menu.getItems().add(Menus.item(command)));
    }
    // Shown for the text, it would have the font of the text.
    menu.show(area.getScene().getRoot(), x, y);
  }

  private static MenuItem item(String words, Feather icon, boolean enabled, Runnable action) {
    MenuItem item = Menus.entry(words, icon);
    item.setDisable(!enabled);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
