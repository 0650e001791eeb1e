package dev.tarn.ui.tour;

import dev.tarn.ui.TarnWindow;
import dev.tarn.ui.shell.Place;

/// The search in all files, and what it would replace.
final class FindScreens {
  private static final String REVIEW =
      """
      -- Orders that wait
      SELECT o_orderkey, o_totalprice FROM samples.tpch.orders WHERE o_orderstatus = 'O';

      -- Orders by customer
      SELECT o_custkey, count(*) AS orders FROM samples.tpch.orders GROUP BY ALL;
      """;

  private FindScreens() {}

  static void add(TourScript script) {
    script
        .then(window -> window.openQuery(REVIEW))
        .then(FindScreens::show)
        .then(window -> window.find().search("samples.tpch.orders"))
        .until("finds are listed", window -> Acts.sees(window, ".find-hit"))
        .shot("29-search")
        .then(window -> window.find().preview("lake.sales.orders"))
        .until("a preview is seen", window -> Acts.sees(window, ".find-new"))
        .shot("30-replace");
  }

  private static void show(TarnWindow window) {
    for (Place place : window.model().places()) {
      if (place.id().equals("find")) {
        window.model().placeProperty().set(place);
        window.model().panelShownProperty().set(true);
      }
    }
  }
}
