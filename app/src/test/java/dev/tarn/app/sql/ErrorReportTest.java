package dev.tarn.app.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Position;
import dev.tarn.session.StatementError;
import dev.tarn.session.sql.SqlStatement;
import dev.tarn.session.sql.SqlStatements;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ErrorReportTest {

  @Test
  void thePlaceIsThatInTheFile() {
    SqlSource source = new SqlSource("a.sql", "SELECT 1;\n\n\tSELECT 😀, x\nFROM t", null);
    SqlStatement statement = SqlStatements.of(source.text()).all().get(1);
    Position position = Position.in(statement.text(), statement.text().indexOf('x'), 1);
    assertThat(ErrorReport.of(source, statement, error(position)))
        .isEqualTo(
            """
            tarn: a.sql: line 3, column 13: There is no x [UNRESOLVED_COLUMN, SQLSTATE 42703]
              \tSELECT 😀, x
              \t           ^\
            """);
  }

  @Test
  void withoutAPlaceTheStatementIsNamed() {
    SqlSource source = SqlSource.argument("-- a\nSELECT 1");
    SqlStatement statement = SqlStatements.of(source.text()).all().getFirst();
    assertThat(ErrorReport.of(source, statement, error(null)))
        .isEqualTo("tarn: statement at line 2: There is no x [UNRESOLVED_COLUMN, SQLSTATE 42703]");
  }

  private static StatementError error(@Nullable Position position) {
    return new StatementError(
        StatementError.Kind.STATEMENT,
        "There is no x",
        "UNRESOLVED_COLUMN",
        "42703",
        Map.of(),
        position,
        "");
  }
}
