package dev.tarn.session.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.session.Catalog;
import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.ExplainMode;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.TableInfo;
import dev.tarn.session.TableName;
import org.junit.jupiter.api.Test;

class CatalogTest extends EngineTest {
  @Test
  void catalogsAreThereBeforeTheirFirstUse() {
    assertThat(session.catalog().catalogs()).containsExactly("lake", "samples");
  }

  @Test
  void theSessionCatalogIsShownAsTheEngineCallsIt() {
    succeeded("SET spark.tarn.catalog = spark_catalog");

    assertThat(session.catalog().catalogs()).containsExactly("lake", "samples", "spark_catalog");
    assertThat(session.catalog().currentCatalog()).isEqualTo("spark_catalog");
  }

  @Test
  void samplesAreListedLevelByLevel() {
    Catalog catalog = session.catalog();

    assertThat(catalog.schemas("samples")).contains("tpch");
    assertThat(catalog.tables("samples", "tpch"))
        .contains(
            new TableInfo(new TableName("samples", "tpch", "orders"), TableInfo.Kind.TABLE, null));
    assertThat(catalog.columns(new TableName("samples", "tpch", "nation")))
        .hasSize(4)
        .extracting(Column::type)
        .contains(DataType.Simple.BIGINT, new DataType.Text("string"));
  }

  @Test
  void tablesViewsAndCommentsAreTold() {
    succeeded("CREATE SCHEMA IF NOT EXISTS odds");
    succeeded("CREATE OR REPLACE TABLE odds.t (a INT COMMENT 'it''s \"a\"', b CHAR(3))");
    succeeded("CREATE OR REPLACE VIEW odds.v AS SELECT a FROM odds.t");
    succeeded("CREATE OR REPLACE TEMPORARY VIEW temporary AS SELECT 1");
    Catalog catalog = session.catalog();

    assertThat(catalog.schemas("lake")).contains("default", "odds");
    assertThat(catalog.tables("lake", "odds"))
        .containsExactly(
            new TableInfo(new TableName("lake", "odds", "t"), TableInfo.Kind.TABLE, null),
            new TableInfo(new TableName("lake", "odds", "v"), TableInfo.Kind.VIEW, null));
    assertThat(catalog.columns(new TableName("lake", "odds", "t")))
        .containsExactly(
            new Column("a", DataType.Simple.INT, true, "it's \"a\""),
            new Column("b", new DataType.Text("char(3)"), true, null));
    succeeded("DROP SCHEMA odds CASCADE");
  }

  @Test
  void namesThatSqlWritesInBackticksAreToldWithoutThem() {
    succeeded("CREATE SCHEMA IF NOT EXISTS `2024_sales`");
    succeeded("CREATE OR REPLACE VIEW `2024_sales`.`1st` AS SELECT 1 AS a");
    Catalog catalog = session.catalog();

    assertThat(catalog.schemas("lake")).contains("2024_sales");
    assertThat(catalog.tables("lake", "2024_sales"))
        .extracting(info -> info.name().table())
        .containsExactly("1st");
    catalog.use("lake", "2024_sales");
    assertThat(catalog.currentSchema()).isEqualTo("2024_sales");
    catalog.use("lake", "default");
    succeeded("DROP SCHEMA `2024_sales` CASCADE");
  }

  @Test
  void currentPlaceIsToldAndChanged() {
    Catalog catalog = session.catalog();
    assertThat(catalog.currentCatalog()).isEqualTo("lake");
    assertThat(catalog.currentSchema()).isEqualTo("default");

    catalog.use("samples", "tpch");

    assertThat(catalog.currentCatalog()).isEqualTo("samples");
    assertThat(catalog.currentSchema()).isEqualTo("tpch");
    assertThat(rows("SELECT count(*) FROM region").getFirst()).containsExactly("5");
  }

  @Test
  void functionsAreNamed() {
    assertThat(session.catalog().functions()).contains("abs", "sum").hasSizeGreaterThan(300);
  }

  @Test
  void unknownNamesAreErrors() {
    assertThatThrownBy(() -> session.catalog().schemas("no_such_catalog"))
        .isInstanceOfSatisfying(
            SessionException.class, e -> assertThat(e.error().condition()).isNotNull());
    assertThatThrownBy(() -> session.catalog().columns(new TableName("lake", "default", "none")))
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> assertThat(e.error().condition()).isEqualTo("TABLE_OR_VIEW_NOT_FOUND"));
  }

  @Test
  void explainingRunsNothing() {
    assertThat(session.explain(Statement.of("SELECT 1 + 1"), ExplainMode.EXTENDED))
        .contains("== Optimized Logical Plan ==");
    assertThat(
            session.explain(
                Statement.of("CREATE TABLE default.unmade AS SELECT 1 AS a"),
                ExplainMode.FORMATTED))
        .contains("Physical Plan");
    assertThat(failed("SELECT * FROM default.unmade").condition())
        .isEqualTo("TABLE_OR_VIEW_NOT_FOUND");
  }
}
