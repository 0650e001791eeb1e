package dev.tarn.ui.tour;

import dev.tarn.ui.TarnWindow;
import dev.tarn.ui.grid.ResultGrid;

/// The screens of results that leave the window and of values that are looked at whole.
final class ExportScreens {
  private ExportScreens() {}

  static void add(TourScript script) {
    script
        .then(window ->
            window.openQuery(
                """
                -- Customers with their orders
                SELECT c.c_custkey AS customer, c.c_name AS name, n.n_name AS nation,
                       max(o.o_orderdate) AS last_order,
                       slice(collect_list(named_struct('order', o.o_orderkey, 'price', o.o_totalprice,
                             'status', o.o_orderstatus)), 1, 3) AS orders
                FROM   samples.tpch.customer c JOIN samples.tpch.orders o ON o.o_custkey = c.c_custkey
                       JOIN samples.tpch.nation n ON n.n_nationkey = c.c_nationkey
                GROUP  BY ALL ORDER BY customer;
                """))
        .then(window -> Acts.run(window, "sql.command.run"))
        .until("the statement has ended", window -> !Acts.isRunning(window))
        .then(window -> select(window, 0, 4))
        .then(window -> Acts.run(window, "viewer.command.value"))
        .shot("20-value")
        .then(window -> Acts.run(window, "viewer.command.record"))
        .shot("21-record")
        .then(window -> Acts.run(window, "viewer.command.record"))
        .then(window -> Acts.run(window, "export.command"))
        .until("the dialog is there", window -> Acts.sees(window, ".export-dialog"))
        .shot("22-export")
        .then(TarnWindow::closeOverlays);
  }

  private static void select(TarnWindow window, long row, int column) {
    if (window.stage().getScene().lookup(".result-grid") instanceof ResultGrid grid) {
      grid.select(row, column);
    }
  }
}
