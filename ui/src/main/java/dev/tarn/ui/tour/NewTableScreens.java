package dev.tarn.ui.tour;

import dev.tarn.ui.TarnWindow;
import dev.tarn.ui.shell.Place;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;

/// The form that makes a table: filled in, and with something wrong.
final class NewTableScreens {
  private static final int AS_GIVEN = 0;
  private static final int DEFAULT = 1;
  private static final int GENERATED = 2;
  private static final int IDENTITY = 3;

  private NewTableScreens() {}

  static void add(TourScript script) {
    script
        .then(NewTableScreens::place)
        .then(window -> window.catalog().expand(List.of("lake")))
        .then(window -> window.catalog().refresh())
        .until("the catalog is read", window -> window.catalog().isLoaded("lake"))
        .then(window -> Acts.run(window, "newTable.command"))
        .until("the form", window -> Acts.sees(window, "#new-table"))
        .then(NewTableScreens::fill)
        .until("it is checked", NewTableScreens::isReady)
        .shot("56-new-table")
        .then(NewTableScreens::spoil)
        .until("it is told", window -> Acts.sees(window, "#new-table .field-error"))
        .shot("57-new-table-problems")
        .then(TarnWindow::closeOverlays);
  }

  private static void place(TarnWindow window) {
    window.model().places().stream()
        .filter(place -> place.id().equals("catalog"))
        .peek(window.model().placeProperty()::set)
        .forEach(Place::focus);
    window.model().panelShownProperty().set(true);
  }

  private static void fill(TarnWindow window) {
    write(window, "#new-table-name", 0, "visits");
    write(window, "#new-table-comment", 0, "One row per visit of a shop, loaded each night");
    for (int i = 0; i < 4; i++) {
      ((Button) node(window, "#new-table-add", 0)).fire();
    }
    window.stage().getScene().getRoot().applyCss();
    column(window, 0, "visit_id", "BIGINT", IDENTITY, "");
    column(window, 1, "at", "TIMESTAMP", AS_GIVEN, "");
    column(window, 2, "day", "DATE", GENERATED, "CAST(at AS DATE)");
    column(window, 3, "shop", "STRING", AS_GIVEN, "");
    column(window, 4, "amount", "DECIMAL(18,2)", DEFAULT, "0");
    write(window, ".new-column-comment", 0, "counts by itself");
    ((CheckBox) node(window, ".new-column-null .check-box", 1)).fire();
    ((MenuButton) node(window, "#new-table-layout", 0)).getItems().get(1).fire();
    MenuButton columns = (MenuButton) node(window, "#new-table-layout-columns", 0);
    for (int i = 2; i < 4; i++) {
      CheckMenuItem item = (CheckMenuItem) columns.getItems().get(i);
      item.setSelected(true);
      item.fire();
    }
    ((CheckBox) node(window, "#new-table-feed", 0)).fire();
    node(window, "#new-table-name", 0).requestFocus();
  }

  private static void column(
      TarnWindow window, int place, String name, String type, int filling, String expression) {
    write(window, ".new-column-name", place, name);
    write(window, ".new-column .combo-box .text-field", place, type);
    ((MenuButton) node(window, ".new-column .new-column-filling", place))
        .getItems()
        .get(filling)
        .fire();
    write(window, ".new-column-value", place, expression);
  }

  private static void spoil(TarnWindow window) {
    write(window, ".new-column .combo-box .text-field", 0, "INT");
    write(window, ".new-column-name", 3, "day");
    write(window, ".new-column-value", 4, "0,");
  }

  private static boolean isReady(TarnWindow window) {
    return node(window, "#new-table-create", 0) instanceof Button create && !create.isDisabled();
  }

  private static void write(TarnWindow window, String selector, int place, String text) {
    List<TextField> fields =
        window.stage().getScene().getRoot().lookupAll(selector).stream()
            .filter(TextField.class::isInstance)
            .map(TextField.class::cast)
            .toList();
    fields.get(place).setText(text);
  }

  private static Node node(TarnWindow window, String selector, int place) {
    return window.stage().getScene().getRoot().lookupAll(selector).stream()
        .skip(place)
        .findFirst()
        .orElseThrow();
  }
}
