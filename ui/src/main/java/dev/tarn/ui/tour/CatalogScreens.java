package dev.tarn.ui.tour;

import dev.tarn.session.TableName;
import dev.tarn.ui.TarnWindow;
import dev.tarn.ui.control.SearchBox;
import dev.tarn.ui.control.Spinner;
import dev.tarn.ui.shell.Place;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.HBox;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Subscription;

/// The catalog tree: what it tells of tables, their menu, forms that show their SQL, a drop with a
/// way back, and the search over all catalogs.
final class CatalogScreens {
  private static final TableName ORDERS = new TableName("lake", "shop", "orders");
  private static final String TABLES =
      """
      -- A shop of our own
      CREATE SCHEMA IF NOT EXISTS shop COMMENT 'Orders and who placed them';
      CREATE OR REPLACE TABLE shop.customer COMMENT 'Everybody who ever placed an order'
        TBLPROPERTIES ('tarn.tags' = 'personal, gold') AS SELECT * FROM samples.tpch.customer;
      CREATE OR REPLACE TABLE shop.orders COMMENT 'One row per order'
        AS SELECT /*+ REPARTITION(48) */ * FROM samples.tpch.orders;
      CREATE OR REPLACE VIEW shop.large_orders AS SELECT * FROM shop.orders WHERE o_totalprice > 200000;
      CREATE OR REPLACE FUNCTION shop.gross(net DOUBLE) RETURNS DOUBLE RETURN net * 1.19;
      SELECT count(*) FROM shop.orders;
      """;

  private CatalogScreens() {}

  static void add(TourScript script) {
    Subscription[] menu = {Subscription.EMPTY};
    script
        .then(window -> window.openQuery(TABLES))
        .then(window -> Acts.run(window, "sql.command.runAll"))
        .until("the statements run", Acts::isRunning)
        .until("the shop is there", window -> !Acts.isRunning(window))
        .then(CatalogScreens::place)
        .then(window -> window.catalog().expand(List.of("lake", "lake.shop", "lake.shop()")))
        .then(window -> window.catalog().refresh())
        .until("its tables are listed", window -> window.catalog().isLoaded("lake.shop"))
        .then(window -> window.catalog().reveal(ORDERS))
        .until("their rows are told", window -> sees(window, "15\u00a0K"))
        .then(window -> menu[0] = window.theme().darkProperty().subscribe(_ -> showMenu(window)))
        .shot("50-catalog-menu")
        .then(_ -> menu[0].unsubscribe())
        .then(_ -> hideMenus())
        .then(window -> Acts.run(window, "tree.rename"))
        .until("the form", window -> Acts.sees(window, ".change-form"))
        .then(window -> write(window, "sales"))
        .shot("51-catalog-rename")
        .then(TarnWindow::closeOverlays)
        .then(window -> Acts.run(window, "tree.drop"))
        .until("it is known what is lost", window -> Acts.sees(window, ".change-words .paragraph"))
        .shot("52-catalog-drop")
        .then(window -> press(window, ".change-form .danger"))
        .until("it is dropped", window -> Acts.sees(window, ".toast"))
        .then(window -> Acts.run(window, "tree.dropped"))
        .until("the list", window -> Acts.sees(window, ".dropped-row"))
        .shot("54-catalog-dropped")
        .then(window -> press(window, ".dropped-row .button"))
        .until("it is back", window -> Acts.reads(window, "orders is back"))
        .then(window -> search(window, "cust"))
        .until("the search has hits", window -> Acts.sees(window, ".catalog-hit .tree-name"))
        .until("all was read", window -> !reads(window))
        .shot("55-catalog-search")
        .then(window -> search(window, ""));
  }

  private static void place(TarnWindow window) {
    window.model().places().stream()
        .filter(place -> place.id().equals("catalog"))
        .peek(window.model().placeProperty()::set)
        .forEach(Place::focus);
    window.model().panelShownProperty().set(true);
  }

  private static void search(TarnWindow window, String text) {
    if (window.catalog().view().lookup(".search-box") instanceof SearchBox box) {
      box.textProperty().set(text);
    }
  }

  private static void write(TarnWindow window, String name) {
    if (find(window, ".change-form .text-field") instanceof TextField field) {
      field.setText(name);
    }
  }

  private static void press(TarnWindow window, String selector) {
    if (find(window, selector) instanceof Button button) {
      button.fire();
    }
  }

  private static Node find(TarnWindow window, String selector) {
    return window.stage().getScene().getRoot().lookup(selector);
  }

  private static boolean sees(TarnWindow window, String hint) {
    return window.catalog().view().lookupAll(".tree-hint").stream()
        .anyMatch(node -> node instanceof Labeled label && hint.equals(label.getText()));
  }

  private static boolean reads(TarnWindow window) {
    return window.catalog().view().lookup(".catalog-hits-head") instanceof HBox head
        && head.getChildren().stream()
            .anyMatch(node -> node instanceof Spinner spinner && spinner.isVisible());
  }

  private static void showMenu(TarnWindow window) {
    Event.fireEvent(
        window.catalog().view().lookup("#catalog-tree"),
        new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null));
  }

  private static void hideMenus() {
    Stream.of(Window.getWindows().toArray(Window[]::new))
        .filter(PopupWindow.class::isInstance)
        .forEach(Window::hide);
  }
}
