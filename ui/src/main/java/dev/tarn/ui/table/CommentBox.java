package dev.tarn.ui.table;

import dev.tarn.session.TableInfo;
import dev.tarn.session.table.TableFacts;
import dev.tarn.session.volume.Volumes;
import dev.tarn.ui.text.Strings;
import org.jspecify.annotations.Nullable;

/// Lets the comment of a table or a column, its tags and its owner be written.
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

  /// Tells if the owner of a table can be another one: the workspace's own catalog keeps them.
  static boolean canOwn(TableFacts facts) {
    return facts.owner() != null && Volumes.areIn(facts.name().catalog());
  }

  /// Asks for the table's owner.
  static void owner(TableController controller) {
    TableFacts facts = controller.model().factsProperty().get();
    if (facts != null && canOwn(facts)) {
      new FormBox(
              controller,
              Strings.of("table.owner.title", facts.name().table()),
              Strings.of("table.owner.hint"),
              String.valueOf(facts.owner()))
          .line()
          .show(
              text ->
                  "ALTER "
                      + word(facts)
                      + " "
                      + facts.name().exact()
                      + " OWNER TO "
                      + Sql.name(text.strip()),
              Strings.of("table.owner.done"));
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
