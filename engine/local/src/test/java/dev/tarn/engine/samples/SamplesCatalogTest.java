package dev.tarn.engine.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.engine.EngineUnderTest;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplesCatalogTest {
  @Test
  void schemasAndTablesAreListed() {
    assertThat(sql("SHOW NAMESPACES IN samples"))
        .containsExactly("[real]", "[tpch]", "[tpch_sf1]", "[tpch_sf10]");
    assertThat(sql("SHOW TABLES IN samples.tpch_sf1"))
        .hasSize(8)
        .contains("[tpch_sf1,lineitem,false]");
    assertThat(sql("SHOW TABLES IN samples.real")).hasSize(5).contains("[real,weather,false]");
  }

  @Test
  void aScaleIsThereWhenAskedFor() {
    assertThat(sql("SELECT count(*) FROM samples.tpch_sf0_1.lineitem")).containsExactly("[600572]");
    assertThat(sql("SELECT count(*) FROM samples.TPCH_SF2.Orders")).containsExactly("[3000000]");
  }

  @Test
  void valuesAreTheBenchmarksOwn() {
    assertThat(sql("SELECT sum(l_quantity), sum(l_extendedprice) FROM samples.tpch.lineitem"))
        .containsExactly("[1536127.00,2152189760.47]");
    assertThat(sql("SELECT sum(o_totalprice), min(o_orderdate) FROM samples.tpch.orders"))
        .containsExactly("[2127396830.02,1992-01-01]");
  }

  /// Query 6 of the benchmark with the answer of its specification, at scale 1.
  @Test
  void aQueryOfTheBenchmarkGivesItsAnswer() {
    assertThat(
            sql(
                """
                SELECT CAST(sum(l_extendedprice * l_discount) AS DECIMAL(15, 2))
                FROM samples.tpch_sf1.lineitem
                WHERE l_shipdate >= DATE '1994-01-01' AND l_shipdate < DATE '1995-01-01'
                  AND l_discount BETWEEN 0.05 AND 0.07 AND l_quantity < 24
                """))
        .containsExactly("[123141078.23]");
  }

  @Test
  void realDataHasTypesAndNulls() {
    assertThat(sql("SELECT min(date), max(date), max(temp_max) FROM samples.real.weather"))
        .containsExactly("[2012-01-01,2015-12-31,35.6]");
    assertThat(sql("SELECT count(*), count(city) FROM samples.real.airports"))
        .containsExactly("[3376,3364]");
    assertThat(sql("SELECT min(departure), sum(delay) FROM samples.real.flights"))
        .containsExactly("[2001-01-01T01:10,38745]");
    assertThat(sql("SELECT max(population) FROM samples.real.countries"))
        .containsExactly("[1304887562]");
    assertThat(sql("SELECT max(month), max(co2) FROM samples.real.co2"))
        .containsExactly("[2020-04-01,416.18]");
  }

  @Test
  void realTablesHaveAsManyRowsAsTheySay() {
    for (RealTables.RealTable table : RealTables.ALL) {
      assertThat(
              sql(
                  "SELECT count("
                      + table.columns().getFirst().name()
                      + ") FROM samples.real."
                      + table.name()))
          .containsExactly("[" + table.rows() + "]");
    }
  }

  @Test
  void sourceAndLicenceAreTold() {
    assertThat(sql("DESCRIBE EXTENDED samples.real.countries"))
        .anyMatch(row -> row.contains("Gapminder Foundation") && row.contains("CC BY 4.0"))
        .anyMatch(row -> row.contains("life_expectancy") && row.contains("Years at birth"));
    assertThat(SamplesCatalogTest.class.getResource("sources.txt")).isNotNull();
  }

  @Test
  void aTableOfOnesOwnIsMadeFromASample() {
    sql("CREATE TABLE sample_orders AS SELECT * FROM samples.tpch.orders");
    assertThat(sql("SELECT count(*), sum(o_totalprice) FROM sample_orders"))
        .containsExactly("[15000,2127396830.02]");
    assertThat(sql("DESCRIBE DETAIL sample_orders")).first().asString().startsWith("[delta,");
    sql("DROP TABLE sample_orders");
  }

  @Test
  void onlyTheAskedColumnsAndRowsAreMade() {
    assertThat(
            sql("EXPLAIN COST SELECT o_orderkey FROM samples.tpch_sf10.orders LIMIT 7").getFirst())
        .contains("rowCount=7");
  }

  @Test
  void unknownNamesAreToldAsSparkDoes() {
    assertThatThrownBy(() -> sql("SELECT * FROM samples.tpch.nothing"))
        .hasMessageContaining("TABLE_OR_VIEW_NOT_FOUND");
    assertThatThrownBy(() -> sql("SELECT * FROM samples.tpch_sf0.orders"))
        .hasMessageContaining("TABLE_OR_VIEW_NOT_FOUND");
    assertThatThrownBy(() -> sql("SHOW TABLES IN samples.nothing"))
        .hasMessageContaining("SCHEMA_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO samples.tpch.region VALUES (9, 'a', 'b')",
        "INSERT OVERWRITE samples.tpch.region SELECT * FROM samples.tpch.region",
        "DELETE FROM samples.tpch.region",
        "DELETE FROM samples.tpch.region WHERE r_regionkey = 1",
        "UPDATE samples.tpch.region SET r_name = 'x'",
        "MERGE INTO samples.tpch.region t USING samples.tpch.region s "
            + "ON t.r_regionkey = s.r_regionkey WHEN MATCHED THEN DELETE",
        "TRUNCATE TABLE samples.tpch.region",
        "DROP TABLE samples.tpch.region",
        "ALTER TABLE samples.tpch.region ADD COLUMN x INT",
        "ALTER TABLE samples.tpch.region RENAME TO samples.tpch.other",
        "COMMENT ON TABLE samples.tpch.region IS 'mine'",
        "CREATE TABLE samples.tpch.mine (a INT)",
        "CREATE TABLE samples.tpch.mine AS SELECT 1 AS a",
        "CREATE OR REPLACE TABLE samples.tpch.region AS SELECT 1 AS a",
        "CREATE SCHEMA samples.mine",
        "DROP SCHEMA samples.tpch",
        "COMMENT ON SCHEMA samples.tpch IS 'mine'"
      })
  void changesAreRefusedWithAWayOut(String statement) {
    assertThatThrownBy(() -> sql(statement))
        .hasMessageContaining("The catalog samples is read-only")
        .hasMessageContaining("CREATE TABLE orders AS SELECT * FROM samples.tpch.orders");
  }

  private static List<String> sql(String statement) {
    return EngineUnderTest.sql(statement).stream().map(Row::toString).toList();
  }
}
