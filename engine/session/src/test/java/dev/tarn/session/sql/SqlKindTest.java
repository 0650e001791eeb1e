package dev.tarn.session.sql;

import static dev.tarn.session.sql.SqlKind.COMMAND;
import static dev.tarn.session.sql.SqlKind.QUERY;
import static dev.tarn.session.sql.SqlKind.SCRIPT;
import static dev.tarn.session.sql.SqlKind.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlKindTest {

  @Test
  void settingsOfCatalogsAreTold() {
    assertThat(SqlKind.setsCatalog("-- ours\nset spark.sql.catalog.crm = a.B")).isTrue();
    assertThat(SqlKind.setsCatalog("RESET `spark.sql.catalog.crm.url`")).isTrue();
    assertThat(SqlKind.setsCatalog("SET spark.sql.catalogImplementation")).isFalse();
    assertThat(SqlKind.setsCatalog("SELECT 'SET spark.sql.catalog.crm'")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1",
        "/* a */ -- b\nselect 1",
        "((SELECT 1))",
        "VALUES (1)",
        "TABLE t",
        "FROM t SELECT a",
        "FROM t |> WHERE a",
        "WITH a AS (SELECT insert FROM b) SELECT insert FROM a",
        "WITH a AS (SELECT 1) SELECT update u"
      })
  void queries(String text) {
    assertThat(SqlKind.of(text)).isEqualTo(QUERY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO t SELECT 1",
        "WITH a AS (SELECT 1) INSERT INTO t SELECT * FROM a",
        "WITH a AS (SELECT 1) MERGE INTO t USING a ON TRUE WHEN MATCHED THEN DELETE",
        "WITH a AS (SELECT 1) DELETE FROM t",
        "WITH a AS (SELECT 1) UPDATE t SET x = 1",
        "FROM s INSERT INTO t SELECT a INSERT INTO u SELECT b",
        "CREATE TABLE t AS SELECT 1",
        "SET x = 1",
        "EXPLAIN SELECT 1",
        "SHOW TABLES",
        "DESCRIBE HISTORY t",
        "OPTIMIZE t",
        "VACUUM t DRY RUN",
        "COPY INTO t FROM '/data' FILEFORMAT = CSV",
        "RESTORE TABLE t TO VERSION AS OF 1",
        "GENERATE symlink_format_manifest FOR TABLE t",
        "CONVERT TO DELTA t",
        "CREATE TABLE a SHALLOW CLONE b",
        "REORG TABLE t APPLY (PURGE)",
        "EXECUTE IMMEDIATE 'SELECT 1'"
      })
  void commands(String text) {
    assertThat(SqlKind.of(text)).isEqualTo(COMMAND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BEGIN SELECT 1; END", "-- x\nbegin end", "l: BEGIN END l"})
  void scripts(String text) {
    assertThat(SqlKind.of(text)).isEqualTo(SCRIPT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-- nothing", "SELEC 1", "'text'", "(", "frobnicate t", "BEGIN;"})
  void others(String text) {
    assertThat(SqlKind.of(text)).isEqualTo(UNKNOWN);
  }

  @Test
  void writesOfRowsAreToldFromChangesOfNames() {
    assertThat(SqlKind.changesRows("-- a\nINSERT INTO t SELECT 1")).isTrue();
    assertThat(SqlKind.changesRows("copy into t FROM '/x' FILEFORMAT = CSV")).isTrue();
    assertThat(SqlKind.changesRows("CREATE TABLE t AS SELECT 1")).isFalse();
    assertThat(SqlKind.changesRows("SELECT 1")).isFalse();
  }
}
