package dev.tarn.session.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What goes through the clipboard; SQL is run again by the engine.
class CopyFormatTest {
  private static EngineRows engine;

  @BeforeAll
  static void open() {
    engine = new EngineRows();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void aTableOfMarkdownSetsNumbersRightAndKeepsLinesAndBars() {
    Result result = engine.result("SELECT 1 AS n, 'a|b\\nc' AS `t|x` UNION ALL SELECT NULL, ''");
    assertThat(text(CopyFormat.MARKDOWN, result, Header.WITH))
        .isEqualTo("| n | t\\|x |\n| ---: | --- |\n| 1 | a\\|b<br>c |\n|  |  |\n");
  }

  @Test
  void jsonIsAnArrayOfObjects() {
    assertThat(
            text(CopyFormat.JSON, engine.result("SELECT id, 'x' AS t FROM range(2)"), Header.WITH))
        .isEqualTo("[{\"id\":0,\"t\":\"x\"},\n {\"id\":1,\"t\":\"x\"}]\n");
  }

  @Test
  void aListForInHasEachValueOnceAndNoNull() {
    Result result =
        engine.result(
            "SELECT * FROM VALUES ('it\\'s'), ('back\\\\slash'), (NULL), ('it\\'s') AS t(a)");
    String list = text(CopyFormat.IN_LIST, result, Header.WITHOUT);
    assertThat(list).isEqualTo("('it\\'s', 'back\\\\slash')\n");
    assertThat(engine.rows("SELECT 'it\\'s' IN " + list)).containsExactly(List.of("true"));
  }

  @Test
  void severalColumnsGiveAListOfRows() {
    String list =
        text(CopyFormat.IN_LIST, engine.result("SELECT id, id + 1 FROM range(2)"), Header.WITHOUT);
    assertThat(list).isEqualTo("((0, 1), (1, 2))\n");
    assertThat(engine.rows("SELECT (1L, 2L) IN " + list)).containsExactly(List.of("true"));
  }

  @Test
  void anInsertGivesTheSameRowsForEveryType() {
    Result result = engine.result(EngineRows.TYPES);
    String insert = text(CopyFormat.INSERT, result, Header.WITH);
    assertThat(insert).startsWith("INSERT INTO table_name (truth, tiny, ");
    engine.run("CREATE TABLE insert_copy AS SELECT * FROM (" + EngineRows.TYPES + ") LIMIT 0");
    engine.run(
        insert.replace("INSERT INTO table_name", "INSERT INTO insert_copy").replace(";\n", ""));
    assertThat(engine.rows("SELECT * FROM insert_copy ORDER BY big NULLS FIRST"))
        .isEqualTo(
            engine.rows("SELECT * FROM (" + EngineRows.TYPES + ") ORDER BY big NULLS FIRST"));
    engine.run("DROP TABLE insert_copy");
  }

  private static String text(CopyFormat format, Result result, Header header) {
    StringBuilder out = new StringBuilder();
    RowText form = format.of(result.schema(), result.schema().places(), header, EngineRows.ZONE);
    form.begin(out);
    try (RowReader reader = result.open()) {
      for (long row = 0; row < result.rowCount(); row++) {
        form.row(reader, row, out);
      }
    }
    form.end(out);
    return out.toString();
  }
}
