package dev.tarn.ui.tour;

import dev.tarn.session.TableName;
import dev.tarn.ui.TarnWindow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/// The lineage of a table, and what uses it.
final class LineageScreens {
  private static final TableName REVENUE = new TableName("lake", "marts", "revenue");

  private LineageScreens() {}

  static void add(TourScript script) {
    script
        .then(TarnWindow::closeAll)
        .then(LineageScreens::write)
        .then(window ->
            window.openQuery(
                """
                -- From the shop to the marts
                CREATE SCHEMA IF NOT EXISTS shop;
                CREATE SCHEMA IF NOT EXISTS marts;
                CREATE OR REPLACE TABLE shop.orders AS SELECT * FROM samples.tpch.orders LIMIT 5000;
                CREATE OR REPLACE TABLE shop.customers AS
                  SELECT c_custkey, c_name, c_nationkey FROM samples.tpch.customer;
                CREATE OR REPLACE VIEW shop.nations AS SELECT n_nationkey, n_name FROM samples.tpch.nation;
                CREATE OR REPLACE TABLE marts.revenue (nation STRING, month DATE, orders BIGINT,
                  revenue DECIMAL(25, 2)) COMMENT 'Revenue by nation and month';
                INSERT INTO marts.revenue
                  SELECT n.n_name, CAST(date_trunc('MONTH', o.o_orderdate) AS DATE), count(*),
                         sum(o.o_totalprice)
                  FROM shop.orders o
                       JOIN shop.customers c ON c.c_custkey = o.o_custkey
                       JOIN shop.nations n   ON n.n_nationkey = c.c_nationkey
                  GROUP BY ALL;
                CREATE OR REPLACE VIEW marts.best_nations AS
                  SELECT nation, sum(revenue) AS revenue FROM marts.revenue GROUP BY nation;
                CREATE OR REPLACE TABLE marts.report AS
                  SELECT month, sum(orders) AS orders, sum(revenue) AS revenue FROM marts.revenue
                  GROUP BY month;
                """))
        .then(window -> Acts.run(window, "sql.command.runAll"))
        .until("it runs", Acts::isRunning)
        .until("the tables are made", window -> !Acts.isRunning(window))
        .then(window -> window.openTable(REVENUE))
        .until("it is read", window -> Acts.reads(window, "Revenue by nation and month"))
        .then(window -> TableScreens.choose(window, "Lineage"))
        .until("it is drawn", window -> Acts.sees(window, ".lineage-node"))
        .shot("49-lineage")
        .then(window -> press(window, "shop.orders, Insert · 1 time"))
        .shot("49-lineage-statement")
        .then(window -> fire(window, "Show what orders is made of (+)"))
        .then(LineageScreens::unfold)
        .until("columns are there", window -> Acts.sees(window, ".lineage-column"))
        .until("ways are known", window -> press(window, "revenue"))
        .until("the way is drawn", window -> Acts.sees(window, ".lineage-way"))
        .shot("49-lineage-columns")
        .then(window -> TableScreens.choose(window, "Used by"))
        .until("uses are listed", window -> Acts.reads(window, "Statements that ran"))
        .until("views are listed", window -> Acts.reads(window, "Views"))
        .shot("50-used-by");
  }

  private static void write(TarnWindow window) {
    Path folder = Path.of(window.model().workspaceFolderProperty().get());
    try {
      Files.createDirectories(folder.resolve("queries"));
      Files.writeString(
          folder.resolve("queries/monthly.sql"),
          "-- Last months\nSELECT * FROM marts.revenue\nWHERE month > DATE'1998-01-01';\n");
      Files.writeString(
          folder.resolve("load.py"), "spark.table('lake.marts.revenue').write.csv('out')\n");
      Files.writeString(folder.resolve("notes.sql"), "SELECT max(month) FROM revenue;\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void unfold(TarnWindow window) {
    window.stage().getScene().getRoot().lookupAll(".lineage-root .lineage-fold").stream()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .forEach(Button::fire);
  }

  private static void fire(TarnWindow window, String words) {
    find(window, words, Button.class).ifPresent(Button::fire);
  }

  private static boolean press(TarnWindow window, String words) {
    var button = find(window, words, Button.class);
    button.ifPresent(Button::fire);
    var label =
        find(window, words, Label.class)
            .filter(found -> !found.getStyleClass().contains("lineage-unused"));
    label.ifPresent(LineageScreens::click);
    return button.isPresent() || label.isPresent();
  }

  private static <T extends Node> Optional<T> find(TarnWindow window, String words, Class<T> kind) {
    return window.stage().getScene().getRoot().lookupAll("*").stream()
        .filter(node -> kind.isInstance(node) && words.equals(node.getAccessibleText()))
        .map(kind::cast)
        .findFirst();
  }

  private static void click(Node node) {
    node.fireEvent(
        new MouseEvent(
            MouseEvent.MOUSE_PRESSED,
            0,
            0,
            0,
            0,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            true,
            false,
            true,
            new PickResult(node, 0, 0)));
  }
}
