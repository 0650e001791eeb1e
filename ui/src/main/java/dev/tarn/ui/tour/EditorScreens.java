package dev.tarn.ui.tour;

import dev.tarn.ui.TarnWindow;
import dev.tarn.ui.editor.SqlEditor;
import dev.tarn.ui.pane.DocumentPane;
import java.util.Optional;

/// The comfort of the SQL editor: errors while typing, folds, finding and replacing, columns.
final class EditorScreens {
  private static final String TEXT =
      """
      -- Revenue by nation
      WITH paid AS (
        SELECT o_custkey, o_totalprice
        FROM samples.tpch.orders
        WHERE o_orderstatus = 'F'
      )
      SELECT n.n_name AS nation, sum(paid.o_totalprice) AS revenue
      FROM paid
      JOIN samples.tpch.customer c
        ON c.c_custkey = paid.o_custkey
      JOIN samples.tpch.nation n
        ON n.n_nationkey = c.c_nationkey
      GROUP BY ALL
      ORDER BY revenue DESC;

      -- Large orders
      SELECT o_orderkey,
             o_totalprice
      FROM samples.tpch.orders
      WHERE o_totalprice > (SELECT avg(o_totalprice FROM samples.tpch.orders);

      -- Customers
      SELECT c_name, c_address, c_phone FROM samples.tpch.customer LIMIT 10;
      """;

  private static final int PAID = TEXT.indexOf("paid.o_totalprice");

  private EditorScreens() {}

  /// Adds the screens.
  static void add(TourScript script) {
    script
        .then(window -> window.openQuery(TEXT))
        .then(window -> editor(window).ifPresent(editor -> editor.goTo(3, 11)))
        .until(
            "the syntax error is found",
            window ->
                editor(window).map(editor -> !editor.problems().all().isEmpty()).orElse(false))
        .shot("25-editor-insight")
        .then(window -> editor(window).ifPresent(editor -> editor.goTo(17, 1)))
        .then(window -> Acts.run(window, "editor.command.fold"))
        .then(window -> editor(window).ifPresent(editor -> editor.select(PAID, PAID + 4)))
        .then(window -> Acts.run(window, "editor.command.replace"))
        .shot("26-editor-find")
        .then(window -> Acts.run(window, "editor.command.unfoldAll"))
        .then(window -> editor(window).ifPresent(editor -> editor.goTo(9, 1)))
        .then(window -> editor(window).ifPresent(SqlEditor::requestFocus))
        .then(window -> Acts.run(window, "editor.command.columnDown"))
        .then(window -> Acts.run(window, "editor.command.columnDown"))
        .then(window -> Acts.run(window, "editor.command.columnRight"))
        .then(window -> Acts.run(window, "editor.command.columnRight"))
        .shot("27-editor-column");
  }

  private static Optional<SqlEditor> editor(TarnWindow window) {
    return window
        .model()
        .selected()
        .flatMap(DocumentPane::text)
        .filter(SqlEditor.class::isInstance)
        .map(SqlEditor.class::cast);
  }
}
