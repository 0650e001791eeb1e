package dev.tarn.ui.control;

import dev.tarn.ui.pane.Command;
import dev.tarn.ui.theme.Icons;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuItem;

/// Makes menu entries.
public final class Menus {
  private Menus() {}

  /// An entry that does a command. Its shortcut is shown, but not listened to.
  ///
  /// @param command what it does
  /// @return off while the command is
  public static MenuItem item(Command command) {
    MenuItem item = new MenuItem(command.title(), Icons.of(command.icon(), Icons.Size.BUTTON));
    command.key().ifPresent(item::setAccelerator);
    item.disableProperty().bind(Bindings.not(command.enabled()));
    item.setOnAction(_ -> command.run());
    return item;
  }

  /// A line of text over a group of entries.
  ///
  /// @param text 11 px
  /// @return cannot be chosen
  public static MenuItem caption(String text) {
    MenuItem item = new MenuItem(text);
    item.setDisable(true);
    item.getStyleClass().add("caption-item");
    return item;
  }
}
