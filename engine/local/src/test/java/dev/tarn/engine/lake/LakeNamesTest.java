package dev.tarn.engine.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.engine.EngineUnderTest;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What else may be called `lake`, and what is not a statement.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LakeNamesTest {
  private static final String STRUCT =
      "(SELECT named_struct('names', named_struct('t', named_struct('a', 5))) AS lake)";

  private final SparkSession session = EngineUnderTest.session();

  @BeforeAll
  void makeTable() {
    sql("CREATE SCHEMA names");
    sql("CREATE TABLE names.t AS SELECT 1 AS a");
  }

  @AfterAll
  void dropTable() {
    sql("DROP SCHEMA names CASCADE");
  }

  @Test
  void aStructCalledLakeComesFirst() {
    assertThat(sql("SELECT lake.names.t.a FROM " + STRUCT)).containsExactly("[5]");
    assertThat(sql("SELECT lake.names.t.* FROM " + STRUCT)).containsExactly("[5]");
    assertThat(sql("SELECT lake.names.t.a FROM lake.names.t, " + STRUCT)).containsExactly("[5]");
    assertThat(sql("SELECT lake.names.t.* FROM lake.names.t, " + STRUCT)).containsExactly("[5]");
    assertThat(sql("SELECT (SELECT max(lake.names.t.a) FROM " + STRUCT + ") FROM lake.names.t"))
        .containsExactly("[5]");
    assertThat(
            sql(
                "SELECT 1 FROM %s WHERE EXISTS (SELECT 1 FROM names.t x WHERE lake.names.t.a = x.a + 4)"
                    .formatted(STRUCT)))
        .containsExactly("[1]");
  }

  @Test
  void anAliasCalledLakeComesFirst() {
    assertThat(sql("SELECT lake.a, lake.* FROM names.t AS lake")).containsExactly("[1,1]");
    assertThat(
            sql(
                """
                SELECT lake.names.t.a, lake.names.t.*
                FROM lake.names.t x JOIN (SELECT lake.names FROM %s) AS lake
                """
                    .formatted(STRUCT)))
        .containsExactly("[5,5]");
    assertThat(
            sql(
                "WITH lake AS (SELECT 9 AS a) SELECT lake.a, lake.names.t.a FROM lake,"
                    + " lake.names.t"))
        .containsExactly("[9,1]");
  }

  @Test
  void aColumnThatIsNotThereIsToldAsItWasWritten() {
    assertThatThrownBy(() -> sql("SELECT lake.names.t.nothing FROM lake.names.t"))
        .hasMessageContaining("`lake`.`names`.`t`.`nothing`");
    assertThatThrownBy(() -> sql("SELECT lake.names.other.* FROM lake.names.t"))
        .hasMessageContaining("`lake`.`names`.`other`");
  }

  @Test
  void programsUseTheNameAsStatementsDo() throws Exception {
    session.table("lake.names.t").write().saveAsTable("lake.names.saved");
    session.table("lake.names.t").writeTo("lake.names.saved").append();

    assertThat(session.table("spark_catalog.names.saved").count()).isEqualTo(2);
    assertThat(session.catalog().tableExists("lake.names.saved")).isTrue();
    assertThat(session.catalog().listTables("lake.names").filter("NOT isTemporary").count())
        .isEqualTo(2);
    assertThat(session.table("lake.names.t").selectExpr("lake.names.t.a").count()).isEqualTo(1);
  }

  @Test
  void sessionsShareTablesAndNothingElse() {
    SparkSession other = EngineUnderTest.session();
    sql("USE lake.names");
    other.sql("USE lake");
    sql("CREATE OR REPLACE TEMPORARY VIEW mine AS SELECT * FROM lake.names.t");

    assertThat(sql("SELECT * FROM t JOIN mine USING (a)")).containsExactly("[1]");
    assertThat(other.catalog().currentDatabase()).isEqualTo("default");
    assertThat(other.catalog().tableExists("mine")).isFalse();
    assertThat(other.table("lake.names.t").count()).isEqualTo(1);
    sql("USE spark_catalog.default");
  }

  private List<String> sql(String statement) {
    return session.sql(statement).collectAsList().stream().map(Row::toString).toList();
  }
}
