package dev.tarn.ui.control;

import dev.tarn.ui.pane.Command;
import dev.tarn.ui.pane.Reasoned;
import dev.tarn.ui.theme.Icons;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import org.kordamp.ikonli.Ikon;

/// Makes menu entries.
public final class Menus {
  private Menus() {}

  /// An entry that does a command. Its shortcut is shown, but not listened to.
  ///
  /// @param command what it does
  /// @return off while the command is
  public static MenuItem item(Command command) {
    MenuItem item = entry(command.title(), command.icon());
    command.key().ifPresent(item::setAccelerator);
    item.disableProperty().bind(Bindings.not(command.enabled()));
    if (command.enabled() instanceof Reasoned condition) {
      item.textProperty().bind(condition.map(_ -> withReason(command.title(), condition)));
    }
    item.setOnAction(_ -> command.run());
    return item;
  }

  private static String withReason(String title, Reasoned condition) {
    String reason = condition.reason();
    return reason.isEmpty() ? title : title + " · " + reason;
  }

  /// An entry with a name in it: an underscore is an underscore, not a mark of a key.
  ///
  /// @param text as it is shown
  /// @param icon before it
  /// @return an entry that does nothing yet
  public static MenuItem entry(String text, Ikon icon) {
    return plain(new MenuItem(text, Icons.of(icon, Icons.Size.BUTTON)));
  }

  /// A submenu under a name.
  ///
  /// @param text as it is shown
  /// @param icon before it
  /// @return an empty submenu
  public static Menu menu(String text, Ikon icon) {
    return plain(new Menu(text, Icons.of(icon, Icons.Size.BUTTON)));
  }

  /// Takes the text of an entry as it is.
  ///
  /// @param item any entry
  /// @param <T> its type
  /// @return the same
  public static <T extends MenuItem> T plain(T item) {
    item.setMnemonicParsing(false);
    return item;
  }

  /// A line of text over a group of entries.
  ///
  /// @param text 11 px
  /// @return cannot be chosen
  public static MenuItem caption(String text) {
    MenuItem item = plain(new MenuItem(text));
    item.setDisable(true);
    item.getStyleClass().add("caption-item");
    return item;
  }

  /// Has the row under the pointer chosen before its menu is shown: a finger that rests on it does
  /// not choose it.
  ///
  /// @param rows a list, table or tree of which one row is chosen
  /// @param choose takes the index of a row
  public static void choosesRow(Node rows, IntConsumer choose) {
    rows.addEventFilter(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> {
          if (!event.isKeyboardTrigger() && event.getTarget() instanceof Node target) {
            cell(target)
                .filter(cell -> !cell.isEmpty() && !cell.isSelected())
                .ifPresent(cell -> choose.accept(cell.getIndex()));
          }
        });
  }

  private static Optional<IndexedCell<?>> cell(Node target) {
    Node at = target;
    while (at != null) {
      if (at instanceof IndexedCell<?> cell) {
        return Optional.of(cell);
      }
      at = at.getParent();
    }
    return Optional.empty();
  }
}
