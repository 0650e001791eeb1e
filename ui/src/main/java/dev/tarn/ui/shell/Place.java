package dev.tarn.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;

/// A place of the activity bar and what the side panel shows there.
///
/// @param id names it in the saved state
/// @param title over the panel
/// @param icon in the activity bar
/// @param key its shortcut, such as `Shortcut+Shift+E`
/// @param content fills the panel
/// @param buttons in the panel's title row
/// @param focus takes the keyboard into the panel
public record Place(
    String id,
    String title,
    Ikon icon,
    String key,
    Region content,
    List<Node> buttons,
    Runnable focus) {

  /// Copies the buttons.
  public Place {
    buttons = List.copyOf(buttons);
  }
}
