package dev.tarn.ui.tour;

import dev.tarn.ui.TarnWindow;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The parameters of a SQL file.
final class ParameterScreens {
  private static final String TEXT =
      """
      -- @param from_date date = 1995-01-01
      -- @param period daterange = 1994-01-01..1996-12-31
      -- @param status multi('O' "open", 'P' "partial", 'F' "filled") = 'O', 'P'
      -- @param nation dropdown(SELECT n_name FROM samples.tpch.nation ORDER BY 1) = 'FRANCE'

      -- Orders in scope
      SELECT o.o_orderkey, c.c_name, n.n_name AS nation, o.o_orderstatus, o.o_totalprice,
             o.o_orderdate
      FROM   samples.tpch.orders o
             JOIN samples.tpch.customer c ON c.c_custkey = o.o_custkey
             JOIN samples.tpch.nation n   ON n.n_nationkey = c.c_nationkey
      WHERE  o.o_orderdate BETWEEN :period.min AND :period.max
             AND o.o_orderdate >= :from_date
             AND o.o_orderstatus IN (:status)
             AND n.n_name = :nation
             AND o.o_totalprice > :least;
      """;

  private ParameterScreens() {}

  /// Adds the screens.
  static void add(TourScript script) {
    script
        .then(window -> window.openQuery(TEXT))
        .until("the fields are there", window -> node(window, ".parameter-day") != null)
        .then(window -> Acts.run(window, "sql.command.run"))
        .shot("24-parameter-missing")
        .then(window -> press(window, ".parameter-box > .text-field", KeyCode.DOWN))
        .shot("24-parameter-date")
        .then(_ -> Acts.hidePopups())
        .then(window -> press(window, ".press-field", KeyCode.DOWN))
        .shot("24-parameter-range")
        .then(_ -> Acts.hidePopups())
        .then(window -> open(window, 1))
        .shot("24-parameter-multi")
        .then(_ -> Acts.hidePopups())
        .then(window -> open(window, 2))
        .until("the choices are there", _ -> Acts.hasPopup(".choice-cell"))
        .shot("24-parameter-dropdown")
        .then(_ -> Acts.hidePopups())
        .then(window -> Acts.run(window, "parameter.edit"))
        .shot("24-parameter-editor")
        .then(_ -> Acts.hidePopups());
  }

  private static @Nullable Node node(TarnWindow window, String selector) {
    return window.model().selected().map(pane -> pane.view().lookup(selector)).orElse(null);
  }

  private static void press(TarnWindow window, String selector, KeyCode key) {
    fire(node(window, selector), key);
  }

  private static void open(TarnWindow window, int number) {
    window
        .model()
        .selected()
        .ifPresent(pane ->
            pane.view().lookupAll(".press-field").stream()
                .skip(number)
                .findFirst()
                .ifPresent(field -> fire(field, KeyCode.DOWN)));
  }

  private static void fire(@Nullable Node node, KeyCode key) {
    if (node != null) {
      node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
  }
}
