package dev.tarn.ui.tour;

import dev.tarn.ui.TarnWindow;
import dev.tarn.ui.complete.EditorAssistance;
import dev.tarn.ui.sql.SqlPane;
import java.util.function.Predicate;

/// The help in the editor: proposals, and how a function is called.
final class CompleteScreens {
  private static final String QUERY =
      """
      -- Orders by nation
      SELECT n.n_name, date_trunc('MONTH', o.o_orderdate) AS month, sum(o.o_)
      FROM   samples.tpch.orders o
             JOIN samples.tpch.customer c ON c.c_custkey = o.o_custkey
             JOIN samples.tpch.nation n ON\s
      """;

  private CompleteScreens() {}

  static void add(TourScript script) {
    script
        .then(window -> window.openQuery(QUERY))
        .then(window -> at(window, QUERY.indexOf("o.o_)") + 4))
        .then(window -> Acts.run(window, "complete.command.propose"))
        .until("columns", shown(help -> help.proposals().size() > 5))
        .shot("20-complete")
        .then(window -> at(window, QUERY.lastIndexOf(" ON ") + 4))
        .then(window -> Acts.run(window, "complete.command.propose"))
        .until("conditions", shown(help -> starts(help, "c.c_nationkey")))
        .shot("21-complete-join")
        .then(window -> at(window, QUERY.indexOf("o.o_orderdate")))
        .then(window -> Acts.run(window, "complete.command.call"))
        .until("help for the call", shown(EditorAssistance::isCallShown))
        .shot("22-complete-call")
        .then(window -> at(window, 0));
  }

  private static boolean starts(EditorAssistance help, String label) {
    return !help.proposals().isEmpty() && help.proposals().getFirst().label().startsWith(label);
  }

  private static Predicate<TarnWindow> shown(Predicate<EditorAssistance> wanted) {
    return window ->
        window.model().selected().orElse(null) instanceof SqlPane pane
            && wanted.test(pane.assistance());
  }

  private static void at(TarnWindow window, int offset) {
    if (window.model().selected().orElse(null) instanceof SqlPane pane) {
      pane.editor().select(offset, offset);
      pane.editor().requestFocus();
    }
  }
}
