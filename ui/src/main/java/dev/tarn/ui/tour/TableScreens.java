package dev.tarn.ui.tour;

import dev.tarn.session.TableName;
import dev.tarn.ui.TarnWindow;
import dev.tarn.ui.text.Strings;

/// The page of a table.
final class TableScreens {
  /// The table whose page is shown.
  static final TableName ORDERS = new TableName("lake", "sales", "orders");

  private TableScreens() {}

  static void add(TourScript script) {
    script
        .then(TarnWindow::closeAll)
        .then(window ->
            window.openQuery(
                """
                -- A table with some history
                CREATE SCHEMA IF NOT EXISTS sales COMMENT 'Orders and what belongs to them';
                CREATE OR REPLACE TABLE sales.orders (
                  o_orderkey BIGINT NOT NULL COMMENT 'Key of the order',
                  o_custkey BIGINT COMMENT 'Key in customer',
                  o_orderstatus STRING DEFAULT 'O' COMMENT 'O open, F filled, P in part',
                  o_totalprice DECIMAL(15, 2) COMMENT 'Price with discount and tax',
                  o_orderdate DATE COMMENT 'Day of the order',
                  o_orderpriority STRING,
                  o_clerk STRING
                ) CLUSTER BY (o_orderdate)
                COMMENT 'One row per customer order. Loaded nightly from the **shop** database.

                - Late orders come with the next load
                - Ask `sales@example.com` before changing columns'
                TBLPROPERTIES ('delta.feature.allowColumnDefaults' = 'supported',
                  'delta.enableDeletionVectors' = 'true', 'tarn.tags' = 'gold, daily');
                INSERT INTO sales.orders
                  SELECT o_orderkey, o_custkey, o_orderstatus, o_totalprice, o_orderdate,
                         o_orderpriority, o_clerk
                  FROM samples.tpch.orders WHERE o_orderdate < DATE'1997-06-01';
                UPDATE sales.orders SET o_orderstatus = 'F' WHERE o_orderstatus = 'P';
                DELETE FROM sales.orders WHERE o_orderdate < DATE'1992-02-01';
                MERGE INTO sales.orders t
                  USING (SELECT * FROM samples.tpch.orders WHERE o_orderdate >= DATE'1997-05-01') s
                  ON t.o_orderkey = s.o_orderkey
                  WHEN MATCHED THEN UPDATE SET o_totalprice = s.o_totalprice + 1
                  WHEN NOT MATCHED THEN INSERT (o_orderkey, o_custkey, o_orderstatus, o_totalprice,
                    o_orderdate, o_orderpriority, o_clerk) VALUES (s.o_orderkey, s.o_custkey,
                    s.o_orderstatus, s.o_totalprice, s.o_orderdate, s.o_orderpriority, s.o_clerk);
                """))
        .then(window -> Acts.run(window, "sql.command.runAll"))
        .until("it runs", Acts::isRunning)
        .until("the table is made", window -> !Acts.isRunning(window))
        .then(window -> window.openTable(ORDERS))
        .until("it is read", window -> Acts.reads(window, "gold"))
        .until("its log is read", window -> Acts.sees(window, ".rows-known"))
        .shot("44-table-overview");
    script
        .then(window -> choose(window, "Columns"))
        .then(window -> run(window, Strings.of("table.profile.measure")))
        .until("it is profiled", window -> Acts.sees(window, ".histogram-bars"))
        .shot("45-table-columns");
    shown(script, "Sample", "46-table-sample");
    shown(script, "Files", "47-table-files");
    shown(script, "Details", "48-table-details");
    shown(script, "Care", "49-table-care");
    script
        .then(window -> run(window, "Add a column…"))
        .until("the form is there", window -> Acts.sees(window, ".form-box"))
        .shot("49-table-care-form")
        .then(TarnWindow::closeOverlays);
  }

  /// Goes to a tab of the page and takes its picture.
  static void shown(TourScript script, String tab, String picture) {
    script
        .then(window -> choose(window, tab))
        .until("nothing is read any more", window -> !Acts.reads(window, "Reading rows…"))
        .shot(picture);
  }

  /// Goes to a tab of the page in front.
  static void choose(TarnWindow window, String tab) {
    run(window, Strings.of("table.show", tab));
  }

  private static void run(TarnWindow window, String title) {
    window.model().selected().stream()
        .flatMap(pane -> pane.commands().stream())
        .filter(command -> command.title().equals(title))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no command: " + title))
        .run();
  }
}
