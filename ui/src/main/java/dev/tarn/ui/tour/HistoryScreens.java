package dev.tarn.ui.tour;

import dev.tarn.ui.TarnWindow;
import dev.tarn.ui.shell.Place;
import dev.tarn.ui.sql.SqlPane;

/// The screens of what is kept: history of runs, results side by side, versions of a text.
final class HistoryScreens {
  private static final String BEFORE =
      """
      -- Nations before
      SELECT n_nationkey, n_name, n_regionkey FROM samples.tpch.nation;

      -- Nations after
      SELECT n_nationkey, if(n_nationkey % 9 = 4, upper(n_comment), n_name) AS n_name, n_regionkey
      FROM   samples.tpch.nation WHERE n_nationkey > 2
      UNION ALL SELECT 90, 'TARN', 3 UNION ALL SELECT 91, 'LOCH', 3;
      """;

  private HistoryScreens() {}

  /// Adds the screens.
  static void add(TourScript script) {
    script
        .then(window -> window.openQuery(BEFORE))
        .then(window -> Acts.run(window, "sql.command.runAll"))
        .until(
            "both have ended",
            window -> pane(window).results().size() == 2 && !pane(window).runningProperty().get())
        .then(window -> Acts.run(window, "shelf.pin"))
        .then(window -> show(window, "history"))
        .until("the runs are listed", window -> window.history().size() > 2)
        .then(window -> window.history().select(1))
        .shot("20-history")
        .then(window -> Acts.run(window, "compare.command"))
        .until(
            "the rows are compared",
            window -> window.stage().getScene().getRoot().lookup("#differences") != null)
        .shot("21-compare")
        .then(TarnWindow::closeOverlays)
        .then(window ->
            pane(window)
                .editor()
                .replaceAll(
                    BEFORE.replace("WHERE n_nationkey > 2", "WHERE n_nationkey > 3")
                        + "\n-- Regions\nSELECT * FROM samples.tpch.region;\n"))
        .then(window -> Acts.run(window, "versions.command"))
        .until(
            "the difference is there",
            window -> window.stage().getScene().getRoot().lookup(".side-cell") != null)
        .shot("22-versions")
        .then(TarnWindow::closeOverlays)
        .then(window -> show(window, "catalog"));
  }

  private static SqlPane pane(TarnWindow window) {
    return (SqlPane) window.model().selected().orElseThrow();
  }

  private static void show(TarnWindow window, String id) {
    for (Place place : window.model().places()) {
      if (place.id().equals(id)) {
        window.model().placeProperty().set(place);
        window.model().panelShownProperty().set(true);
      }
    }
  }
}
