package dev.tarn.ui.tour;

import dev.tarn.ui.TarnWindow;
import dev.tarn.ui.grid.ResultGrid;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Strings;

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
        .then(window -> run(window, "sql.command.run"))
        .until("the statement has ended", window -> !isRunning(window))
        .then(window -> select(window, 0, 4))
        .then(window -> run(window, "viewer.command.value"))
        .shot("20-value")
        .then(window -> run(window, "viewer.command.record"))
        .shot("21-record")
        .then(window -> run(window, "viewer.command.record"))
        .then(window -> run(window, "export.command"))
        .until("the dialog is there", window -> lookup(window, ".export-dialog"))
        .shot("22-export")
        .then(TarnWindow::closeOverlays);
  }

  private static void select(TarnWindow window, long row, int column) {
    if (window.stage().getScene().lookup(".result-grid") instanceof ResultGrid grid) {
      grid.select(row, column);
    }
  }

  private static boolean lookup(TarnWindow window, String selector) {
    return window.stage().getScene().lookup(selector) != null;
  }

  private static void run(TarnWindow window, String title) {
    window.model().allCommands().stream()
        .filter(command -> command.title().equals(Strings.of(title)))
        .forEach(Command::run);
  }

  private static boolean isRunning(TarnWindow window) {
    return window.model().selected().map(pane -> pane.runningProperty().get()).orElse(false);
  }
}
