package dev.tarn.session.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Position;
import dev.tarn.session.Statement;
import dev.tarn.session.StatementError;
import dev.tarn.session.StatementError.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatementErrorTest extends EngineTest {
  @Test
  void syntaxErrorIsAtItsWord() {
    String sql = "SELECT 1,\n  '😀' x y z FORM t";
    StatementError error = failed(sql);

    assertThat(error.kind()).isEqualTo(Kind.STATEMENT);
    assertThat(error.condition()).isEqualTo("PARSE_SYNTAX_ERROR");
    assertThat(error.sqlState()).isEqualTo("42601");
    assertThat(error.message()).startsWith("Syntax error at or near").doesNotContain("==", "line");
    assertThat(marked(sql, error.position())).isEqualTo("y");
    assertThat(error.position()).extracting(Position::line).isEqualTo(2);
  }

  @Test
  void syntaxErrorAtTheEndIsBehindTheText() {
    StatementError error = failed("SELECT (1");

    assertThat(error.condition()).isEqualTo("PARSE_SYNTAX_ERROR");
    assertThat(error.position()).isEqualTo(new Position(9, 0, 1, 10));
  }

  @Test
  void unbalancedQuoteIsTold() {
    StatementError error = failed("SELECT 'abc");

    assertThat(error.kind()).isEqualTo(Kind.STATEMENT);
    assertThat(error.message()).isNotBlank();
    assertThat(error.position()).isNotNull();
  }

  @Test
  void emptyStatementIsTold() {
    for (String nothing : List.of("", " \n\t", "-- nothing\n", "/* no /* thing */ */ ;")) {
      StatementError error = failed(nothing);

      assertThat(error.condition()).isEqualTo("PARSE_EMPTY_STATEMENT");
      assertThat(error.message()).isEqualTo("There is no statement here");
    }
  }

  @Test
  void unknownColumnIsAtItsNameBehindAnEmoji() {
    String sql = "SELECT '😀', nope FROM range(3)";
    StatementError error = failed(sql);

    assertThat(error.condition()).startsWith("UNRESOLVED_COLUMN");
    assertThat(error.parameters()).containsEntry("objectName", "`nope`");
    assertThat(marked(sql, error.position())).isEqualTo("nope");
    assertThat(error.message())
        .startsWith("A column, variable, or function parameter with name `nope`")
        .doesNotContain("'Project", "SQLSTATE", "[UNRES");
    assertThat(error.detail()).contains("'Project");
  }

  @Test
  void unknownTableIsAtItsName() {
    String sql = "SELECT *\nFROM samples.tpch.missing";
    StatementError error = failed(sql);

    assertThat(error.condition()).isEqualTo("TABLE_OR_VIEW_NOT_FOUND");
    assertThat(marked(sql, error.position())).isEqualTo("samples.tpch.missing");
  }

  @Test
  void unknownFunctionIsAtItsCall() {
    String sql = "SELECT no_such_function(1)";
    StatementError error = failed(sql);

    assertThat(error.condition()).isEqualTo("UNRESOLVED_ROUTINE");
    assertThat(marked(sql, error.position())).isEqualTo("no_such_function(1)");
  }

  @Test
  void divisionByZeroInATaskIsAtItsOperator() {
    String sql = "SELECT sum(1 / (id - 900000)) FROM range(1000000)";
    for (Statement statement : new Statement[] {Statement.of(sql).with(SOME), Statement.of(sql)}) {
      StatementError error = failed(statement);

      assertThat(error.kind()).isEqualTo(Kind.STATEMENT);
      assertThat(error.condition()).isEqualTo("DIVIDE_BY_ZERO");
      assertThat(error.message()).startsWith("Division by zero.").doesNotContain("Driver", "stage");
      assertThat(marked(sql, error.position())).isEqualTo("1 / (id - 900000)");
    }
  }

  @Test
  void errorsOfCommandsHaveTheirPlaceToo() {
    String sql = "CREATE TEMPORARY VIEW broken AS SELECT nope";
    StatementError error = failed(sql);

    assertThat(error.condition()).startsWith("UNRESOLVED_COLUMN");
    assertThat(marked(sql, error.position())).isEqualTo("nope");
  }

  @Test
  void deltaKeepsItsWords() {
    succeeded("CREATE OR REPLACE TABLE default.versions (a INT)");
    StatementError error = failed("SELECT * FROM default.versions VERSION AS OF 99");

    assertThat(error.condition()).isEqualTo("DELTA_VERSION_NOT_FOUND");
    assertThat(error.message()).contains("99").doesNotStartWith("[");
    succeeded("DROP TABLE default.versions");
  }

  @Test
  void thePlanOfARefusedCommandIsLeftOut() {
    succeeded("CREATE OR REPLACE TABLE default.refused (a INT)");
    StatementError error = failed("SHOW CREATE TABLE default.refused");

    assertThat(error.message())
        .isEqualTo("Operation not allowed: `SHOW CREATE TABLE` is not supported for Delta tables");
    succeeded("DROP TABLE default.refused");
  }

  @Test
  void errorInsideAViewIsAtTheViewsName() {
    succeeded("CREATE OR REPLACE TEMPORARY VIEW halves AS SELECT 1 / id AS half FROM range(2)");
    String sql = "SELECT half FROM halves";
    StatementError error = failed(sql);

    assertThat(error.condition()).isEqualTo("DIVIDE_BY_ZERO");
    assertThat(marked(sql, error.position())).isEqualTo("halves");
  }

  @Test
  void secondStatementIsASyntaxError() {
    String sql = "SELECT 1; SELECT 2";
    StatementError error = failed(sql);

    assertThat(error.condition()).isEqualTo("PARSE_SYNTAX_ERROR");
    assertThat(marked(sql, error.position())).isEqualTo("SELECT");
    assertThat(rows("SELECT ';' /* ; */ -- ;\n;").getFirst()).containsExactly(";");
  }

  private static @Nullable String marked(String sql, @Nullable Position position) {
    return position == null
        ? null
        : sql.substring(position.offset(), position.offset() + position.length());
  }
}
