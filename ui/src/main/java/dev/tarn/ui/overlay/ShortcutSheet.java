package dev.tarn.ui.overlay;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.KeyCaps;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The sheet of all shortcuts, by place.
public final class ShortcutSheet {
  private static final double WIDTH = 916;

  private final OverlayLayer layer;

  /// Takes where to show.
  ///
  /// @param layer over the window
  public ShortcutSheet(OverlayLayer layer) {
    this.layer = layer;
  }

  /// Shows the sheet.
  ///
  /// @param commands those without a shortcut are left out
  public void show(List<Command> commands) {
    Map<String, VBox> groups = new LinkedHashMap<>();
    commands.forEach(command -> add(groups, command));
    FlowPane columns = new FlowPane();
    columns.setRowValignment(VPos.TOP);
    columns.getStyleClass().add("shortcut-columns");
    columns.getChildren().addAll(groups.values());
    ScrollPane scroll = new ScrollPane(columns);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    columns.setPrefWrapLength(WIDTH);
    VBox box = new VBox(scroll);
    box.getStyleClass().addAll("popup-box", "shortcut-sheet");
    box.getChildren().addFirst(title(() -> layer.close(box)));
    layer.show(box, Pos.CENTER, new Insets(24), OverlayLayer.Ground.VEIL, () -> {});
    box.setFocusTraversable(true);
    box.requestFocus();
  }

  private static HBox title(Runnable close) {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row =
        new HBox(
            Styles.with(new Label(Strings.of("shortcuts.title")), Styles.TITLE_SECTION),
            space,
            Buttons.icon(Feather.X, Strings.of("notice.close"), close));
    row.getStyleClass().add("sheet-title");
    return row;
  }

  private static void add(Map<String, VBox> groups, Command command) {
    command
        .key()
        .ifPresent(key ->
            groups
                .computeIfAbsent(command.place(), ShortcutSheet::group)
                .getChildren()
                .add(row(command.title(), new KeyCaps(key))));
  }

  private static VBox group(String place) {
    VBox group = new VBox(Styles.with(new Label(place), Styles.STRONG, Styles.HINT, Styles.MUTED));
    group.getStyleClass().add("shortcut-group");
    return group;
  }

  private static HBox row(String title, KeyCaps keys) {
    Label words = Styles.with(new Label(title), Styles.SMALL);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    keys.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(words, space, keys);
    row.getStyleClass().add("shortcut-row");
    return row;
  }
}
