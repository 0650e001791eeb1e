package dev.tarn.session.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SqlStatementsTest {

  @Test
  void semicolonsInQuotesAndCommentsDoNotSplit() {
    assertThat(
            texts(
                "SELECT ';', \"a;b\", `c;d`, r'\\;' -- ;\n, /* ; /* ; */ ; */ 1 $$ ; $$; SELECT 2"))
        .containsExactly(
            "SELECT ';', \"a;b\", `c;d`, r'\\;' -- ;\n, /* ; /* ; */ ; */ 1 $$ ; $$", "SELECT 2");
  }

  @Test
  void commentsAndBlanksBeforeAndBehindAreLeftOut() {
    SqlStatements statements =
        SqlStatements.of(
            "-- Old notes\n\n-- Revenue a month --\n-- by region\nSELECT 1 /* x */ ;\n;/**/");
    assertThat(statements.all()).hasSize(3);
    SqlStatement first = statements.all().getFirst();
    assertThat(first.text()).isEqualTo("SELECT 1");
    assertThat(first.title()).isEqualTo("Revenue a month");
    assertThat(statements.all().get(1).isBlank()).isTrue();
    assertThat(statements.all().get(2).isBlank()).isTrue();
    assertThat(statements.runnable()).containsExactly(first);
  }

  @Test
  void blockCommentsGiveTitlesToo() {
    assertThat(
            SqlStatements.of("/*\n * Top ten\n * airports\n */ SELECT 1").all().getFirst().title())
        .isEqualTo("Top ten");
    assertThat(SqlStatements.of("SELECT 1").all().getFirst().title()).isNull();
    assertThat(SqlStatements.of("-- ----\nSELECT 1").all().getFirst().title()).isNull();
  }

  @Test
  void emptyTextHasNoStatement() {
    assertThat(SqlStatements.of("").all()).isEmpty();
    assertThat(SqlStatements.of(" \n").runnable()).isEmpty();
    assertThat(SqlStatements.of("-- only\n/* a comment */").runnable()).isEmpty();
    assertThat(SqlStatements.of(";;;").all()).hasSize(3).allMatch(SqlStatement::isBlank);
  }

  @Test
  void scriptsStayWhole() {
    String script =
        """
        BEGIN
          DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN SELECT 'oops; END'; END;
          IF x > 1 THEN SELECT CASE WHEN a THEN 1 ELSE 2 END; ELSEIF y THEN SELECT 2; END IF;
          WHILE i < 3 DO SET i = i + 1; END WHILE;
          CASE i WHEN 1 THEN SELECT 1; ELSE SELECT 2; END CASE;
          lbl: BEGIN SELECT t.begin, t.end, t.case FROM t; END lbl;
          l: LOOP LEAVE l; END LOOP l;
          REPEAT SET i = 1; UNTIL TRUE END REPEAT;
          FOR r AS SELECT end, begin, start AS end FROM t DO SELECT r.x; END FOR;
        END\
        """;
    assertThat(texts(script + "; SELECT 1")).containsExactly(script, "SELECT 1");
    assertThat(texts("BEGIN END; SELECT 1")).containsExactly("BEGIN END", "SELECT 1");
    assertThat(texts("outer_: BEGIN SELECT 1; END; SELECT 1")).hasSize(2);
  }

  @Test
  void wordsOfScriptsInOtherStatementsDoNotMatter() {
    assertThat(texts("SELECT CASE WHEN a THEN 1 END; SELECT begin; SELECT 1 AS end; SELECT 2"))
        .hasSize(4);
    assertThat(texts("START TRANSACTION; BEGIN; SELECT 1; BEGIN TRANSACTION; COMMIT")).hasSize(5);
  }

  @Test
  void whatIsNeverClosedReachesToTheEnd() {
    assertThat(texts("SELECT 1; SELECT 'a; DROP TABLE t"))
        .containsExactly("SELECT 1", "SELECT 'a; DROP TABLE t");
    assertThat(texts("SELECT 1; /* ; DROP TABLE t")).hasSize(2);
    assertThat(texts("BEGIN SELECT 1; SELECT 2;")).hasSize(1);
  }

  @Test
  void theCaretChoosesTheStatementAroundIt() {
    String text = "SELECT 1;  -- tail\n\n-- two\nSELECT 2;\n\n;\n  ";
    assertThat(at(text, 0)).isEqualTo("SELECT 1");
    assertThat(at(text, 9)).isEqualTo("SELECT 1");
    assertThat(at(text, 14)).isEqualTo("SELECT 1");
    assertThat(at(text, text.indexOf("-- two"))).isEqualTo("SELECT 2");
    assertThat(at(text, text.indexOf("SELECT 2") + 3)).isEqualTo("SELECT 2");
    assertThat(at(text, text.length())).isEqualTo("SELECT 2");
    assertThat(at("a;b", 1)).isEqualTo("a");
    assertThat(at("a; b", 2)).isEqualTo("a");
    assertThat(at("a;b", 2)).isEqualTo("b");
    assertThat(at("a;b", 3)).isEqualTo("b");
    assertThat(at("\n\nSELECT 1", 0)).isEqualTo("SELECT 1");
    assertThat(at(";\nSELECT 1", 0)).isEqualTo("SELECT 1");
    assertThat(SqlStatements.of("-- nothing").at(3)).isEmpty();
  }

  @Test
  void partsCoverTheTextWithoutGaps() {
    Random random = new Random(7);
    String[] pieces = {
      "'", ";", "--", "\n", "/*", "*/", "BEGIN", " ", "END", "CASE", "a", "`", "😀", "\0", "$$"
    };
    for (int round = 0; round < 20_000; round++) {
      StringBuilder builder = new StringBuilder();
      for (int i = random.nextInt(16); i >= 0; i--) {
        builder.append(pieces[random.nextInt(pieces.length)]);
      }
      String text = builder.toString();
      int at = 0;
      for (SqlStatement statement : SqlStatements.of(text).all()) {
        assertThat(statement.from()).as("%s", text).isEqualTo(at);
        assertThat(statement.start()).isBetween(statement.from(), statement.to());
        assertThat(statement.end()).isBetween(statement.start(), statement.to());
        assertThat(text.substring(statement.start(), statement.end())).isEqualTo(statement.text());
        at = statement.to();
      }
      assertThat(at).isEqualTo(text.length());
      for (int caret = 0; caret <= text.length(); caret++) {
        assertThat(SqlStatements.of(text).at(caret).isPresent())
            .isEqualTo(!SqlStatements.of(text).runnable().isEmpty());
      }
    }
  }

  private static String at(String text, int caret) {
    return SqlStatements.of(text).at(caret).orElseThrow().text();
  }

  private static List<String> texts(String text) {
    return SqlStatements.of(text).runnable().stream().map(SqlStatement::text).toList();
  }
}
