package dev.tarn.ui.tour;

import dev.tarn.session.TableName;
import dev.tarn.ui.TarnWindow;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Strings;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The versions of a table: what differs between two of them, the rows as of one, the way back.
final class HistoryTabScreens {
  private static final TableName TABLE = new TableName("lake", "shop", "orders");
  private static final String VERSIONS =
      """
      CREATE SCHEMA IF NOT EXISTS shop;
      CREATE OR REPLACE TABLE shop.orders COMMENT 'One row per order. Loaded nightly from the shop.'
      AS SELECT o_orderkey, o_totalprice, o_orderdate, o_orderstatus AS o_status
      FROM samples.tpch.orders WHERE o_orderkey < 20000;
      MERGE INTO shop.orders t USING (
        SELECT o_orderkey, CAST(o_totalprice * 1.1 AS DECIMAL(15, 2)) AS o_totalprice, o_orderdate,
          o_orderstatus AS o_status
        FROM samples.tpch.orders WHERE o_orderkey BETWEEN 18000 AND 24000) s
      ON t.o_orderkey = s.o_orderkey
      WHEN MATCHED AND s.o_status = 'P' THEN DELETE
      WHEN MATCHED THEN UPDATE SET * WHEN NOT MATCHED THEN INSERT *;
      ALTER TABLE shop.orders ADD COLUMN o_channel STRING;
      DELETE FROM shop.orders WHERE o_status = 'P' AND o_orderkey < 2000;
      OPTIMIZE shop.orders;
      UPDATE shop.orders SET o_channel = 'web', o_status = 'F' WHERE o_orderkey % 40 = 0;
      ALTER TABLE shop.orders SET TBLPROPERTIES (delta.enableDeletionVectors = true);
      INSERT INTO shop.orders VALUES (7000001, 184310.90, DATE'2026-11-20', 'O', 'app'),
        (7000002, 66902.10, DATE'2026-11-20', 'O', 'web'),
        (7000003, 12077.34, DATE'2026-11-20', 'O', 'shop');
      """;

  private HistoryTabScreens() {}

  /// Adds the screens.
  static void add(TourScript script) {
    script
        .then(window -> window.openQuery(VERSIONS))
        .then(window -> Acts.run(window, "sql.command.runAll"))
        .until("the versions are written", window -> !Acts.isRunning(window))
        .then(window -> window.openTable(TABLE))
        .until("the table is read", window -> !Acts.isRunning(window))
        .then(HistoryTabScreens::showHistory)
        .until("versions are listed", window -> Acts.sees(window, ".version-handle"))
        .then(window -> press(window, 6))
        .until("rows differ", HistoryTabScreens::hasRows)
        .shot("60-table-history")
        .then(window -> Acts.run(window, "tableHistory.restore"))
        .shot("61-table-restore")
        .then(TarnWindow::closeOverlays)
        .then(HistoryTabScreens::showRows)
        .until("rows are read", window -> Acts.sees(window, ".rows-as-of"))
        .shot("62-table-as-of");
  }

  private static void showHistory(TarnWindow window) {
    String title = Strings.of("table.show", Strings.of("table.tab.history"));
    window.model().allCommands().stream()
        .filter(command -> command.title().equals(title))
        .forEach(Command::run);
  }

  private static void press(TarnWindow window, int times) {
    Node slider = window.stage().getScene().lookup(".version-slider");
    for (int i = 0; i < times; i++) {
      slider.fireEvent(
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.LEFT, true, false, false, false));
    }
  }

  private static boolean hasRows(TarnWindow window) {
    return window.stage().getScene().lookup("#changes") instanceof TableView<?> rows
        && !rows.getItems().isEmpty();
  }

  private static void showRows(TarnWindow window) {
    window.stage().getScene().getRoot().lookupAll(".toggle-button").stream()
        .filter(node ->
            node instanceof ToggleButton toggle
                && toggle.getText().equals(Strings.of("tableHistory.side.rows")))
        .forEach(node -> ((ToggleButton) node).fire());
  }
}
