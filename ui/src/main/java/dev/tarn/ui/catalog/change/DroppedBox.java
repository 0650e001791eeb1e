package dev.tarn.ui.catalog.change;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.dropped.DroppedTable;
import dev.tarn.workspace.dropped.DroppedTables;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The tables that were dropped and can come back, or go for good.
public final class DroppedBox {
  private final ChangeDesk desk;
  private final ChangePlace place;
  private final TableDrop drops;
  private final VBox list = new VBox();
  private final VBox box = new VBox();

  /// Makes a box, not yet seen.
  ///
  /// @param desk the window's part
  /// @param place keeps what was dropped
  /// @param echo hears what comes back
  public DroppedBox(ChangeDesk desk, ChangePlace place, ChangeEcho echo) {
    this.desk = desk;
    this.place = place;
    this.drops = new TableDrop(desk, place, echo);
    Label title = Styles.with(new Label(Strings.of("dropped.title")), Styles.TITLE_SECTION);
    Label hint =
        Styles.with(
            new Label(Strings.of("dropped.hint", DroppedTables.KEPT.toDays())),
            Styles.MUTED,
            Styles.PARAGRAPH);
    hint.setWrapText(true);
    list.getStyleClass().add("dropped-list");
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("notice-scroll");
    Button close = Buttons.of(Strings.of("notice.close"), () -> desk.overlays().close(box));
    HBox buttons = new HBox(close);
    buttons.getStyleClass().add("dialog-buttons");
    box.getStyleClass().addAll("popup-box", "dialog", "dropped-box");
    box.getChildren().addAll(title, hint, scroll, buttons);
  }

  /// Shows the box and reads what is kept.
  public void show() {
    desk.overlays().show(box, Pos.CENTER, Insets.EMPTY, OverlayLayer.Ground.VEIL, () -> {});
    box.setFocusTraversable(true);
    box.requestFocus();
    read();
  }

  private void read() {
    desk.background().run(place.dropped()::list, this::fill, this::failed);
  }

  private void fill(List<DroppedTable> tables) {
    if (tables.isEmpty()) {
      list.getChildren()
          .setAll(
              new EmptyState(
                  Feather.TRASH_2, Strings.of("dropped.none"), Strings.of("dropped.noneHint")));
    } else {
      list.getChildren().setAll(tables.stream().map(this::row).toList());
    }
  }

  private HBox row(DroppedTable table) {
    Label name = Styles.with(new Label(table.name().sql()), "history-title");
    Label facts = Styles.with(new Label(Quantities.when(table.dropped())), "history-facts");
    VBox words = new VBox(name, facts);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button back =
        Styles.with(
            Buttons.of(
                Strings.of("dropped.restore"),
                () -> {
                  desk.overlays().close(box);
                  drops.restore(table);
                }),
            Styles.COMPACT);
    back.setMinWidth(Button.USE_PREF_SIZE);
    Button forget =
        Styles.with(
            Buttons.icon(Feather.TRASH_2, Strings.of("dropped.forget"), () -> forget(table)),
            Styles.COMPACT);
    HBox row =
        new HBox(
            Icons.of(table.form().isView() ? Icons.VIEW : Icons.TABLE, Icons.Size.TREE),
            words,
            back,
            forget);
    row.getStyleClass().add("dropped-row");
    return row;
  }

  private void forget(DroppedTable table) {
    desk.background()
        .run(
            () -> {
              place.dropped().forget(table);
              return table;
            },
            _ -> read(),
            this::failed);
  }

  private void failed(Throwable error) {
    list.getChildren().setAll(Troubles.line(Troubles.words(error)));
  }
}
