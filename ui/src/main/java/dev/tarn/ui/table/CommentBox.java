package dev.tarn.ui.table;

import dev.tarn.session.TableInfo;
import dev.tarn.session.table.TableFacts;
import dev.tarn.ui.text.Strings;
import org.jspecify.annotations.Nullable;

/// Lets the comment of a table or a column be written.
final class CommentBox {
  private CommentBox() {}

  /// Asks for the table's comment.
  static void open(TableController controller) {
    TableFacts facts = controller.model().factsProperty().get();
    if (facts != null) {
      FormBox box =
          new FormBox(
              controller,
              Strings.of("table.comment.title", facts.name().table()),
              Strings.of("table.comment.hint"),
              facts.comment() == null ? "" : facts.comment());
      box.show(text -> sql(facts, text), Strings.of("table.comment.done"));
    }
  }

  /// Asks for a column's comment.
  static void column(TableController controller, String column, @Nullable String now) {
    FormBox box =
        new FormBox(
            controller,
            Strings.of("table.column.comment.title", column),
            Strings.of("table.column.comment.hint"),
            now == null ? "" : now);
    box.show(
        text ->
            "ALTER TABLE "
                + controller.name().exact()
                + " ALTER COLUMN "
                + Sql.name(column)
                + " COMMENT "
                + Sql.text(text),
        Strings.of("table.column.comment.done", column));
  }

  /// Asks for the table's tags.
  static void tags(TableController controller) {
    TableFacts facts = controller.model().factsProperty().get();
    if (facts != null) {
      FormBox box =
          new FormBox(
              controller,
              Strings.of("table.tags.title", facts.name().table()),
              Strings.of("table.tags.hint"),
              String.join(", ", facts.tags()));
      box.show(
          text ->
              "ALTER "
                  + word(facts)
                  + " "
                  + facts.name().exact()
                  + " SET TBLPROPERTIES ("
                  + Sql.text(TableFacts.TAGS)
                  + " = "
                  + Sql.text(text.strip())
                  + ")",
          Strings.of("table.tags.done"));
    }
  }

  private static String sql(TableFacts facts, String text) {
    return facts.kind() == TableInfo.Kind.VIEW
        ? "ALTER VIEW "
            + facts.name().exact()
            + " SET TBLPROPERTIES ('comment' = "
            + Sql.text(text)
            + ")"
        : "COMMENT ON TABLE " + facts.name().exact() + " IS " + Sql.text(text);
  }

  private static String word(TableFacts facts) {
    return facts.kind() == TableInfo.Kind.VIEW ? "VIEW" : "TABLE";
  }
}
