package dev.tarn.session.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.TableName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where texts name a table.
class MentionsTest {
  private static final TableName TABLE = new TableName("lake", "sales", "orders");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM lake.sales.orders",
        "select * from Lake.Sales.ORDERS o",
        "SELECT * FROM spark_catalog.sales.orders",
        "SELECT * FROM sales.orders",
        "SELECT * FROM `sales`.`orders`",
        "MERGE INTO sales . orders USING x ON a = b",
        "SELECT lake.sales.orders.id FROM x",
        "USE sales; SELECT * FROM orders",
        "USE SCHEMA sales; INSERT INTO orders VALUES (1)",
        "USE lake.sales; SELECT * FROM a, orders",
        "USE CATALOG samples; SELECT * FROM lake.sales.orders",
        "CREATE VIEW v AS SELECT 1 FROM x JOIN sales.orders USING (id)"
      })
  void sureNamesAreFound(String sql) {
    assertThat(Mentions.inSql(sql, TABLE)).extracting(Mention::sure).containsExactly(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM orders",
        "USE other; SELECT * FROM orders",
        "USE CATALOG samples; SELECT * FROM sales.orders",
        "DESCRIBE orders",
        "UPDATE orders SET a = 1"
      })
  void namesThatMayBeOthersAreUnsure(String sql) {
    assertThat(Mentions.inSql(sql, TABLE)).extracting(Mention::sure).containsExactly(false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT orders FROM x",
        "SELECT a, orders FROM x",
        "SELECT orders.id FROM x",
        "SELECT * FROM other.orders",
        "SELECT * FROM samples.sales.orders",
        "SELECT * FROM sales.orders_2025",
        "SELECT 'sales.orders'",
        "-- sales.orders\nSELECT 1",
        "WITH orders AS (SELECT 1) SELECT * FROM orders",
        "WITH a AS (SELECT 1), orders AS (SELECT 2) SELECT * FROM a JOIN orders"
      })
  void otherNamesAreNot(String sql) {
    assertThat(Mentions.inSql(sql, TABLE)).isEmpty();
  }

  @Test
  void aNamedQueryCountsForItsStatementAlone() {
    String sql = "WITH orders AS (SELECT 1) SELECT * FROM orders; SELECT * FROM orders";
    assertThat(Mentions.inSql(sql, TABLE))
        .containsExactly(new Mention(sql.lastIndexOf("orders"), sql.length(), false));
  }

  @Test
  void placesAreThoseOfTheName() {
    String sql = "SELECT *\nFROM sales.orders o WHERE lake.sales.orders.id = 1";
    assertThat(
            Mentions.inSql(sql, TABLE).stream()
                .map(found -> sql.substring(found.start(), found.end())))
        .containsExactly("sales.orders", "lake.sales.orders");
  }

  @Test
  void programsNameTablesInTexts() {
    String text =
        """
        df = spark.table("sales.orders")
        spark.sql(f"SELECT * FROM lake.`sales`.`orders` WHERE id > {x}")
        other = spark.read.table('orders')
        spark.sql("select * from orders join x")
        orders = 3
        a.sales.orders()
        sales.orders_2
        """;
    assertThat(
            Mentions.inText(text, TABLE).stream()
                .map(found -> text.substring(found.start(), found.end()) + " " + found.sure()))
        .containsExactly(
            "sales.orders true", "lake.`sales`.`orders` true", "orders false", "orders false");
  }

  @Test
  void samplesAreOfTheirOwnCatalog() {
    TableName sample = new TableName("samples", "tpch", "orders");
    List<Mention> found =
        Mentions.inSql("SELECT 1 FROM samples.tpch.orders; SELECT 1 FROM tpch.orders", sample);
    assertThat(found).extracting(Mention::sure).containsExactly(true, false);
  }
}
