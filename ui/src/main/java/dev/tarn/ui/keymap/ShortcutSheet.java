package dev.tarn.ui.keymap;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.SearchBox;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.pane.Keymap;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The sheet of all commands with their keys: searched by words, changed in place.
public final class ShortcutSheet {
  private static final Insets MARGIN = new Insets(64, 16, 48, 16);

  private final OverlayLayer layer;
  private final KeymapModel model;
  private final SearchBox search = new SearchBox(Strings.of("keymap.search"));
  private final ListView<KeymapModel.Row> list = new ListView<>();
  private final VBox box = new VBox();
  private boolean captured;

  /// Makes the sheet.
  ///
  /// @param layer over the window
  /// @param commands what can be done now
  /// @param keymap takes the user's choices
  /// @param changed told after each choice
  public ShortcutSheet(
      OverlayLayer layer, List<Command> commands, Keymap keymap, Runnable changed) {
    this.layer = layer;
    this.model = new KeymapModel(commands, keymap, changed);
    list.setItems(model.rows());
    list.setCellFactory(_ -> new KeymapCell(model));
    list.getStyleClass().add("palette-list");
    list.setPlaceholder(
        Styles.with(new Label(Strings.of("palette.none")), Styles.SMALL, Styles.MUTED));
    list.setPrefHeight(520);
    VBox.setVgrow(list, Priority.ALWAYS);
    search.textProperty().subscribe(model::filter);
    model.editingProperty().subscribe(_ -> list.refresh());
    box.getStyleClass().addAll("popup-box", "shortcut-sheet");
    box.getChildren().addAll(title(), search, list, footer());
    box.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    box.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
  }

  /// Shows the sheet.
  public void show() {
    layer.show(box, Pos.TOP_CENTER, MARGIN, OverlayLayer.Ground.VEIL, model::stop);
    search.requestFocus();
  }

  private HBox title() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row =
        new HBox(
            Styles.with(new Label(Strings.of("shortcuts.title")), Styles.TITLE_SECTION),
            space,
            Buttons.icon(Feather.X, Strings.of("notice.close"), () -> layer.close(box)));
    row.getStyleClass().add("sheet-title");
    return row;
  }

  private HBox footer() {
    Label hint = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
    hint.textProperty()
        .bind(model.hintProperty().map(said -> said.isEmpty() ? Strings.of("keymap.hint") : said));
    hint.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button reset = Buttons.of(Strings.of("keymap.resetAll"), model::resetAll);
    reset.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(hint, space, Styles.with(reset, Styles.FLAT, Styles.COMPACT));
    row.getStyleClass().add("palette-footer");
    return row;
  }

  private void pressed(KeyEvent event) {
    captured = model.editingProperty().get() != null;
    if (captured) {
      capture(event);
      return;
    }
    int at = list.getSelectionModel().getSelectedIndex();
    switch (event.getCode()) {
      case DOWN -> move(at, 1);
      case UP -> move(at, -1);
      case ENTER -> command(list.getSelectionModel().getSelectedItem());
      default -> {
        return;
      }
    }
    event.consume();
  }

  /// What a captured key would write does not belong into the search.
  private void typed(KeyEvent event) {
    if (captured) {
      event.consume();
    }
  }

  private void capture(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      model.stop();
    } else if (event.getCode() == KeyCode.BACK_SPACE || event.getCode() == KeyCode.DELETE) {
      model.clear();
    } else {
      KeyPress.combination(event).ifPresent(model::press);
    }
    event.consume();
  }

  private void command(KeymapModel.@Nullable Row row) {
    if (row instanceof KeymapModel.Row.Of(Command command)) {
      model.edit(command);
    }
  }

  private void move(int from, int by) {
    int size = model.rows().size();
    for (int next = from + by; next >= 0 && next < size; next += by) {
      if (model.rows().get(next) instanceof KeymapModel.Row.Of) {
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - 6));
        return;
      }
    }
  }
}
