package dev.tarn.session.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlSyntaxTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1",
        "SELECT 1;",
        "",
        "-- x",
        "SELECT :a, ? FROM t",
        "FROM t |> WHERE a |> AGGREGATE sum(b) GROUP BY c",
        "BEGIN DECLARE x INT = 1; WHILE x < 3 DO SET x = x + 1; END WHILE; SELECT x; END",
        "SELECT 'a' 'b', r'\\', X'1F', 1.5bd, 3L",
        "WITH a AS (SELECT 1) INSERT INTO t SELECT * FROM a",
        "OPTIMIZE t ZORDER BY (a)",
        "VACUUM t RETAIN 0 HOURS",
        "COPY INTO t FROM '/data' FILEFORMAT = CSV COPY_OPTIONS ('force' = 'true')",
        "COPY INTO t FROM '/data' FILEFORMAT = CSV VALIDATE 15 ROWS",
        "DESCRIBE HISTORY t",
        "DESCRIBE DETAIL t",
        "RESTORE TABLE t TO VERSION AS OF 1",
        "CREATE TABLE a SHALLOW CLONE b VERSION AS OF 2",
        "ALTER TABLE t ADD CONSTRAINT c CHECK (x > 0)",
        "REORG TABLE t APPLY (PURGE)",
        "ALTER VIEW v OWNER TO `a b`",
        "ALTER SCHEMA s SET OWNER TO anna",
        "ALTER VOLUME a.b RENAME TO a.c",
        "SELECT * FROM t VERSION AS OF 3",
        "SELECT * FROM parquet.`/a b/c`",
        "SELECT v:a.b::int FROM t",
        "SET spark.sql.shuffle.partitions = 4",
        "SET TIME ZONE 'UTC'"
      })
  void takesWhatTheEngineTakes(String text) {
    assertThat(SqlSyntax.check(text)).isEmpty();
  }

  @Test
  void findsTheFirstErrorAtItsPlace() {
    SyntaxError error = SqlSyntax.check("SELECT *\nFORM t").orElseThrow();
    assertThat(error.position()).isEqualTo(new Position(14, 1, 2, 6));
    assertThat(error.message()).isEqualTo("Syntax error at 't'");
  }

  @Test
  void countsUtf16EvenBehindAnEmoji() {
    String text = "SELECT '😀' )";
    SyntaxError error = SqlSyntax.check(text).orElseThrow();
    assertThat(error.position()).isEqualTo(new Position(12, 1, 1, 13));
    assertThat(error.message()).isEqualTo("Syntax error at ')'");
  }

  @Test
  void tellsThatTheEndIsMissing() {
    SyntaxError error = SqlSyntax.check("SELECT (1").orElseThrow();
    assertThat(error.position().offset()).isEqualTo(9);
    assertThat(error.message()).startsWith("Syntax error at the end");
    assertThat(SqlSyntax.check("SELECT 'abc").orElseThrow().message())
        .isEqualTo("This quote ' is never closed");
    assertThat(SqlSyntax.check("SELECT 1 /* abc").orElseThrow().message()).contains("*/");
  }

  @Test
  void deepNestingDoesNotBreakIt() {
    for (int depth : new int[] {20, 90, 20_000}) {
      String deep = "SELECT " + "(".repeat(depth) + "1" + ")".repeat(depth);
      assertThat(SqlSyntax.check(deep)).isEmpty();
    }
  }
}
