package dev.tarn.ui.tour;

import dev.tarn.session.TableName;
import dev.tarn.ui.TarnWindow;
import dev.tarn.ui.text.Strings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Writes that are tried before they are run, a MERGE by form, and a result as of another version.
final class WriteScreens {
  private static final TableName TABLE = new TableName("lake", "store", "orders");
  private static final String TABLES =
      """
      CREATE SCHEMA IF NOT EXISTS store;
      CREATE OR REPLACE TABLE store.orders AS
        SELECT o_orderkey, o_custkey, o_totalprice, o_orderdate, o_orderstatus AS status
        FROM samples.tpch.orders WHERE o_orderkey < 8000;
      UPDATE store.orders SET status = 'F' WHERE o_orderdate < DATE'1993-01-01';
      DELETE FROM store.orders WHERE o_orderdate < DATE'1992-02-01';
      INSERT INTO store.orders VALUES (8001, 370, 1840.50, DATE'1998-08-01', 'O');
      CREATE OR REPLACE TABLE store.fresh AS
        SELECT o_orderkey, o_custkey, o_totalprice + 1 AS o_totalprice, o_orderdate,
          'P' AS status, o_clerk AS clerk
        FROM samples.tpch.orders WHERE o_orderkey BETWEEN 7000 AND 9000
        UNION ALL SELECT 7001, 1, 1.0, DATE'1998-08-01', 'P', 'c'
        UNION ALL SELECT 7001, 1, 2.0, DATE'1998-08-01', 'P', 'c';
      """;
  private static final String MERGE =
      """
      -- Orders of today
      MERGE INTO store.orders AS t
      USING (SELECT * FROM store.fresh QUALIFY
        row_number() OVER (PARTITION BY o_orderkey ORDER BY o_totalprice DESC) = 1) AS s
      ON t.o_orderkey = s.o_orderkey
      WHEN MATCHED AND s.o_totalprice > 200000 THEN DELETE
      WHEN MATCHED THEN UPDATE SET *
      WHEN NOT MATCHED THEN INSERT *;
      """;

  private WriteScreens() {}

  static void add(TourScript script) {
    script
        .then(window -> window.openQuery(TABLES))
        .then(window -> Acts.run(window, "sql.command.runAll"))
        .until("the tables are made", window -> !Acts.isRunning(window))
        .then(window -> window.openQuery(MERGE))
        .then(window -> Acts.run(window, "trial.command"))
        .until("it is tried", WriteScreens::hasRows)
        .shot("65-write-preview")
        .then(TarnWindow::closeOverlays)
        .then(window -> window.openTable(TABLE))
        .until("the table is read", window -> !Acts.isRunning(window))
        .then(window -> Acts.run(window, "table.merge"))
        .until("the form is there", window -> Acts.sees(window, "#merge-source"))
        .then(window -> source(window, "store.fresh"))
        .until("keys are counted", WriteScreens::isWarned)
        .then(WriteScreens::evolve)
        .shot("66-merge-form")
        .then(TarnWindow::closeOverlays)
        .then(window ->
            window.openQuery(
                "-- Open orders\nSELECT * FROM store.orders WHERE status = 'O' ORDER BY 1;\n"))
        .then(window -> Acts.run(window, "sql.command.run"))
        .until("rows", window -> Acts.hasResults(window, 1))
        .until("a chip", window -> Acts.sees(window, ".as-of-chip"))
        .then(window -> Acts.run(window, "asOf.command"))
        .until("the slider", window -> Acts.sees(window, "#as-of-box .version-handle"))
        .then(WriteScreens::goBack)
        .until("rows as of then", WriteScreens::isOlder)
        .shot("67-result-as-of")
        .then(TarnWindow::closeOverlays);
  }

  private static boolean hasRows(TarnWindow window) {
    return window.stage().getScene().lookup("#changes") instanceof TableView<?> rows
        && !rows.getItems().isEmpty();
  }

  private static void source(TarnWindow window, String sql) {
    if (window.stage().getScene().lookup("#merge-source") instanceof TextArea source) {
      source.setText(sql);
    }
  }

  private static void evolve(TarnWindow window) {
    if (window.stage().getScene().lookup("#merge-evolve") instanceof CheckBox evolve) {
      evolve.setSelected(true);
    }
  }

  private static boolean isWarned(TarnWindow window) {
    return Acts.reads(window, Strings.of("merge.repeated", 1));
  }

  private static boolean isOlder(TarnWindow window) {
    return window.stage().getScene().lookup(".as-of-chip") instanceof Button chip
        && chip.getText().startsWith(Strings.of("asOf.chip", "v"));
  }

  private static void goBack(TarnWindow window) {
    Node slider = window.stage().getScene().lookup("#as-of-box .version-slider");
    for (int i = 0; i < 2; i++) {
      slider.fireEvent(
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.LEFT, false, false, false, false));
    }
  }
}
