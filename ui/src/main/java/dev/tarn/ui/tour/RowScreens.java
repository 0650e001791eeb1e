package dev.tarn.ui.tour;

import dev.tarn.ui.TarnWindow;
import dev.tarn.ui.grid.ResultGrid;
import dev.tarn.ui.result.RowsView;
import java.util.Optional;
import javafx.scene.Node;

/// What is done with rows that have come.
final class RowScreens {
  private RowScreens() {}

  static void add(TourScript script) {
    script
        .then(window ->
            window.openQuery(
                """
                -- Orders in scope
                SELECT o_orderkey, c_name, n_name AS nation, o_orderstatus, o_totalprice, o_orderdate,
                       o_orderpriority, nullif(o_comment, 'x') AS o_comment
                FROM   samples.tpch.orders
                       JOIN samples.tpch.customer ON c_custkey = o_custkey
                       JOIN samples.tpch.nation   ON n_nationkey = c_nationkey;
                """))
        .then(window -> Acts.run(window, "sql.command.run"))
        .until("it has ended", window -> !Acts.isRunning(window) && rows(window).isPresent())
        .then(window -> rows(window).ifPresent(rows -> rows.sortBy(4)))
        .then(window -> rows(window).ifPresent(rows -> rows.filterText("GERMANY")))
        .until("it is filtered", window -> rows(window).map(RowsView::isSettled).orElse(false))
        .shot("22-rows-filtered")
        .then(window -> rows(window).ifPresent(rows -> rows.groupBy(3)))
        .then(window -> rows(window).ifPresent(RowScreens::select))
        .until("it is grouped", window -> rows(window).map(RowsView::isSettled).orElse(false))
        .shot("23-rows-grouped")
        .then(window -> rows(window).ifPresent(rows -> rows.groupBy(3)))
        .then(window ->
            window.openQuery(
                """
                -- Orders of a day
                SELECT o_orderkey, o_orderdate, o_totalprice,
                       CAST(o_orderdate AS timestamp) + o_orderkey * INTERVAL '1' SECOND AS o_placed
                FROM   samples.tpch.orders;
                """))
        .then(window -> Acts.run(window, "sql.command.run"))
        .until("it has ended", window -> !Acts.isRunning(window) && rows(window).isPresent())
        .then(window -> rows(window).ifPresent(rows -> rows.sortBy(2)))
        .then(window -> Acts.run(window, "sql.command.run"))
        .until("it ran again", window -> !Acts.isRunning(window) && rows(window).isPresent())
        .until("it is sorted", window -> rows(window).map(RowsView::isSettled).orElse(false))
        .shot("24-rows-kept")
        .then(window -> rows(window).ifPresent(rows -> rows.filterValues(1)))
        .until("the values are there", _ -> Acts.hasPopup(".value-row"))
        .shot("24-rows-range")
        .then(_ -> Acts.hidePopups());
  }

  private static void select(RowsView rows) {
    if (rows.lookup(".result-grid") instanceof ResultGrid grid) {
      grid.selectColumn(4);
    }
  }

  private static Optional<RowsView> rows(TarnWindow window) {
    return window
        .model()
        .selected()
        .map(pane -> pane.view().lookup(".rows-view"))
        .filter(RowsView.class::isInstance)
        .map((Node node) -> (RowsView) node);
  }
}
