package dev.tarn.ui.result;

import dev.tarn.session.Column;
import dev.tarn.session.view.ColumnFilter;
import dev.tarn.session.view.SortKey.Direction;
import dev.tarn.ui.control.Menus;
import dev.tarn.ui.grid.CellFormat;
import dev.tarn.ui.text.Strings;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/// The menu of a column's header.
final class HeaderMenu {
  private final RowsModel model;
  private final RowsController controller;
  private final Verbs verbs;

  /// What the menu cannot do by the controller alone; columns of the result, places of the screen.
  interface Verbs {
    /// Shows the values of a column with ticks.
    void values(int column, double screenX, double screenY);

    /// Sets a column's width to what it shows.
    void fit(int place);

    /// Copies a column's values.
    void copy(int place);

    /// Copies the different values of a column as a list for `IN`.
    void copyList(int column);

    /// Shows groups by a column.
    void group(int column);
  }

  HeaderMenu(RowsModel model, RowsController controller, Verbs verbs) {
    this.model = model;
    this.controller = controller;
    this.verbs = verbs;
  }

  /// Makes the menu of the column at a place.
  ContextMenu of(int place, double screenX, double screenY) {
    int column = model.columns.get().shown().get(place);
    ContextMenu menu = new ContextMenu();
    menu.getItems()
        .addAll(
            item(
                Strings.of("rows.menu.values"),
                Feather.FILTER,
                () -> verbs.values(column, screenX, screenY)),
            item(
                Strings.of("rows.menu.nulls"),
                Feather.CIRCLE,
                () -> controller.filter(new ColumnFilter.Nulls(column, true))),
            item(
                Strings.of("rows.menu.notNull"),
                Feather.CHECK_CIRCLE,
                () -> controller.filter(new ColumnFilter.Nulls(column, false))));
    if (model.spec.get().filters().stream().anyMatch(filter -> filter.column() == column)) {
      menu.getItems()
          .add(
              item(Strings.of("rows.menu.unfilter"), Feather.X, () -> controller.unfilter(column)));
    }
    menu.getItems().add(new SeparatorMenuItem());
    sorts(menu, column);
    menu.getItems().add(new SeparatorMenuItem());
    layout(menu, column, place);
    menu.getItems()
        .addAll(
            new SeparatorMenuItem(),
            item(Strings.of("rows.menu.copy"), Feather.COPY, () -> verbs.copy(place)),
            item(Strings.of("rows.menu.copyList"), Feather.LIST, () -> verbs.copyList(column)),
            item(Strings.of("rows.menu.group"), Feather.LAYERS, () -> verbs.group(column)),
            formats(column));
    return menu;
  }

  private void sorts(ContextMenu menu, int column) {
    boolean others = model.spec.get().sort().stream().anyMatch(key -> key.column() != column);
    MenuItem up =
        item(
            Strings.of("rows.menu.up"),
            Feather.ARROW_UP,
            () -> controller.sort(column, Direction.UP, false));
    up.setAccelerator(KeyCombination.valueOf("Alt+Up"));
    menu.getItems()
        .addAll(
            up,
            item(
                Strings.of("rows.menu.down"),
                Feather.ARROW_DOWN,
                () -> controller.sort(column, Direction.DOWN, false)));
    if (others) {
      menu.getItems()
          .addAll(
              item(
                  Strings.of("rows.menu.thenUp"),
                  Feather.ARROW_UP,
                  () -> controller.sort(column, Direction.UP, true)),
              item(
                  Strings.of("rows.menu.thenDown"),
                  Feather.ARROW_DOWN,
                  () -> controller.sort(column, Direction.DOWN, true)));
    }
    if (controller.key(column).isPresent()) {
      menu.getItems()
          .add(
              item(
                  Strings.of("rows.menu.unsort"),
                  Feather.X,
                  () -> controller.unsort(column, true)));
    }
  }

  private void layout(ContextMenu menu, int column, int place) {
    Columns columns = model.columns.get();
    boolean pinned = columns.pinned().contains(column);
    MenuItem hide =
        item(
            Strings.of("rows.menu.hide"),
            Feather.EYE_OFF,
            () -> controller.arrange(now -> now.without(column)));
    hide.setDisable(columns.shown().size() == 1);
    menu.getItems()
        .addAll(
            item(
                Strings.of(pinned ? "rows.menu.unpin" : "rows.menu.pin"),
                Feather.BOOKMARK,
                () -> controller.arrange(now -> pinned ? now.unpin(column) : now.pin(column))),
            hide,
            item(Strings.of("rows.menu.fit"), Feather.MAXIMIZE_2, () -> verbs.fit(place)));
    Menu hidden = hidden();
    if (!hidden.getItems().isEmpty()) {
      menu.getItems().add(hidden);
    }
  }

  /// The hidden columns, each to be shown again.
  Menu hidden() {
    Menu menu = Menus.menu(Strings.of("rows.menu.hidden"), Feather.EYE);
    Columns columns = model.columns.get();
    List<Column> all = model.schema().columns();
    for (int i = 0; i < all.size(); i++) {
      int column = i;
      if (!columns.shown().contains(column)) {
        menu.getItems()
            .add(
                item(
                    all.get(i).name(),
                    Feather.PLUS,
                    () -> controller.arrange(now -> now.with(column))));
      }
    }
    if (!menu.getItems().isEmpty()) {
      menu.getItems()
          .addAll(
              new SeparatorMenuItem(),
              item(
                  Strings.of("rows.menu.showAll"),
                  Feather.ROTATE_CCW,
                  () -> controller.arrange(_ -> Columns.all(all.size()))));
    }
    return menu;
  }

  private Menu formats(int column) {
    Menu menu = Menus.menu(Strings.of("rows.menu.format"), Feather.TYPE);
    CellFormat now = model.columns.get().formats().getOrDefault(column, CellFormat.USUAL);
    for (CellFormat format : CellFormat.values()) {
      String words =
          switch (format) {
            case USUAL -> Strings.of("rows.format.usual");
            case RAW -> Strings.of("rows.format.raw");
            case LOCALE -> Strings.of("rows.format.locale");
          };
      menu.getItems()
          .add(
              item(
                  words,
                  format == now ? Feather.CHECK : Feather.MINUS,
                  () -> controller.format(column, format)));
    }
    return menu;
  }

  static MenuItem item(String words, Feather icon, Runnable action) {
    MenuItem item = Menus.entry(words, icon);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
