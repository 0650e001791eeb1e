package dev.tarn.ui.tour;

import dev.tarn.ui.TarnWindow;
import dev.tarn.ui.pane.DocumentPane;
import dev.tarn.ui.shell.EngineStatus.Tone;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The screens of the app, in the order of a first day. Each feature adds its own.
public final class Screens {
  private Screens() {}

  /// All screens.
  ///
  /// @return the script of `tarn tour`
  public static TourScript all() {
    return of(groups().keySet());
  }

  /// Some of the screens; the start comes first in any case.
  ///
  /// @param names of groups, see [#names()]
  /// @return the script
  public static TourScript of(Collection<String> names) {
    TourScript script = new TourScript();
    start(script);
    groups()
        .forEach((name, screens) -> {
          if (names.contains(name)) {
            screens.accept(script);
          }
        });
    return script;
  }

  /// How the groups of screens are called.
  ///
  /// @return in the order of the tour
  public static List<String> names() {
    return List.copyOf(groups().keySet());
  }

  private static Map<String, Consumer<TourScript>> groups() {
    Map<String, Consumer<TourScript>> groups = new LinkedHashMap<>();
    groups.put("catalog", Screens::catalog);
    groups.put("query", Screens::query);
    groups.put("rows", RowScreens::add);
    groups.put("running", Screens::running);
    groups.put("error", Screens::error);
    groups.put("complete", CompleteScreens::add);
    groups.put("history", HistoryScreens::add);
    groups.put("editor", EditorScreens::add);
    groups.put("export", ExportScreens::add);
    groups.put("load", LoadScreens::add);
    groups.put("watch", WatchScreens::add);
    groups.put("files", FileScreens::add);
    groups.put("find", FindScreens::add);
    groups.put("profile", ProfileScreens::add);
    groups.put("tree", FileTreeScreens::add);
    groups.put("disk", DiskScreens::add);
    groups.put("browse", CatalogScreens::add);
    groups.put("newtable", NewTableScreens::add);
    groups.put("table", TableScreens::add);
    groups.put("versions", HistoryTabScreens::add);
    groups.put("writes", WriteScreens::add);
    groups.put("lineage", LineageScreens::add);
    groups.put("preview", PreviewScreens::add);
    groups.put("boxes", Screens::boxes);
    groups.put("parameters", ParameterScreens::add);
    return groups;
  }

  private static void start(TourScript script) {
    script
        .until("the engine is on its way", window -> isTone(window, Tone.STARTING, Tone.READY))
        .then(TarnWindow::closeAll)
        .shot("01-start")
        .until("the engine is ready", window -> isTone(window, Tone.READY))
        .shot("02-ready");
  }

  private static void catalog(TourScript script) {
    script
        .then(
            window -> window.openQuery("-- Orders by status\nSELECT * FROM samples.tpch.orders;\n"))
        .then(window ->
            window
                .catalog()
                .expand(
                    List.of(
                        "lake", "samples", "samples.real", "samples.tpch", "samples.tpch.orders")))
        .then(window -> window.catalog().refresh())
        .until(
            "the columns of a table are there",
            window -> window.catalog().isLoaded("samples.tpch.orders"))
        .shot("03-catalog");
  }

  private static void query(TourScript script) {
    script
        .then(window ->
            window.openQuery(
                """
                -- Revenue by month
                SELECT date_trunc('MONTH', o_orderdate) AS month,
                       count(*)                         AS orders,
                       sum(o_totalprice)                AS revenue
                FROM   samples.tpch.orders
                GROUP  BY ALL ORDER BY month;

                -- Orders in scope
                SELECT o.o_orderkey, c.c_name, n.n_name AS nation, o.o_orderstatus, o.o_totalprice,
                       o.o_orderdate, o.o_orderpriority, o.o_comment
                FROM   samples.tpch.orders o
                       JOIN samples.tpch.customer c ON c.c_custkey = o.o_custkey
                       JOIN samples.tpch.nation n   ON n.n_nationkey = c.c_nationkey
                WHERE  o.o_totalprice > 100000;
                """))
        .then(window -> Acts.run(window, "sql.command.runAll"))
        .until("both statements have ended", window -> Acts.hasResults(window, 2))
        .shot("04-query")
        .then(window -> Acts.run(window, "run.command.profile"))
        .until("the plan is drawn", window -> Acts.sees(window, ".plan-node"))
        .shot("04-profile")
        .then(window -> Acts.run(window, "run.command.table"))
        .until("the plan is a table", window -> Acts.sees(window, ".profile .table-view"))
        .shot("04-profile-table")
        .then(window -> Acts.run(window, "run.command.flame"))
        .until("the plan is a flame graph", window -> Acts.sees(window, ".flame-bar"))
        .shot("04-profile-flame")
        .then(window -> Acts.run(window, "run.command.graph"))
        .then(window -> Acts.run(window, "run.command.plan"))
        .until("the plan is told", window -> Acts.sees(window, ".plan-text"))
        .shot("04-plan")
        .then(window -> Acts.run(window, "run.command.rows"));
  }

  private static void running(TourScript script) {
    script
        .then(window ->
            window.openQuery(
                """
                -- Late lines by ship mode
                SELECT l_shipmode, count(*) AS late, sum(l_extendedprice) AS value
                FROM   samples.tpch_sf10.lineitem
                WHERE  l_commitdate < l_receiptdate
                GROUP  BY ALL ORDER BY late DESC;
                """))
        .then(window -> Acts.run(window, "sql.command.run"))
        .until("tasks are running", Screens::hasTasks)
        .shot("05-running")
        .then(window -> Acts.run(window, "sql.command.stop"))
        .until("the engine has stopped", window -> !Acts.isRunning(window))
        .shot("06-cancelled");
  }

  private static void error(TourScript script) {
    script
        .then(window ->
            window.openQuery(
                """
                -- Late lines
                SELECT l_shipmode, count(*) AS late
                FROM   samples.tpch.lineitem WHERE l_comitdate < l_receiptdate GROUP BY l_shipmode;
                """))
        .then(window -> Acts.run(window, "sql.command.run"))
        .until("the statement has failed", window -> !Acts.isRunning(window))
        .shot("07-error");
  }

  private static boolean hasTasks(TarnWindow window) {
    return window
        .model()
        .selected()
        .map(pane -> pane.activity().getValue().fraction() > 0)
        .orElse(false);
  }

  private static void boxes(TourScript script) {
    script
        .then(window -> window.showPalette("or"))
        .shot("08-palette")
        .then(TarnWindow::closeOverlays)
        .then(TarnWindow::showShortcuts)
        .shot("09-shortcuts")
        .then(TarnWindow::closeOverlays)
        .then(window -> window.panes().forEach(DocumentPane::focus));
  }

  private static boolean isTone(TarnWindow window, Tone... tones) {
    return List.of(tones).contains(window.model().engineProperty().get().tone());
  }
}
