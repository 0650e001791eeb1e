package dev.tarn.session.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Position;
import dev.tarn.session.StatementError;
import dev.tarn.session.TableName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WriteStatementTest {
  private static final TableName ORDERS = new TableName("lake", "sales", "orders");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          DELETE FROM orders WHERE id = 1         | DELETE FROM other AS `orders` WHERE id = 1
          DELETE FROM orders o WHERE o.id = 1     | DELETE FROM other o WHERE o.id = 1
          UPDATE sales.orders SET x = 1           | UPDATE other AS `orders` SET x = 1
          UPDATE `my orders` SET x = 1            | UPDATE other AS `my orders` SET x = 1
          UPDATE sales.orders SET sales.orders.x = sales.orders.y | UPDATE other AS `orders` SET `orders`.x = `orders`.y
          UPDATE orders SET x = spark_catalog.sales.orders.s.f | UPDATE other AS `orders` SET x = `orders`.s.f
          INSERT INTO orders VALUES (1)           | INSERT INTO other VALUES (1)
          INSERT INTO TABLE orders (id) VALUES (1) | INSERT INTO TABLE other (id) VALUES (1)
          INSERT OVERWRITE orders SELECT * FROM orders | INSERT OVERWRITE other SELECT * FROM orders
          INSERT INTO orders REPLACE WHERE id = 1 SELECT 1 | INSERT INTO other REPLACE WHERE id = 1 SELECT 1
          WITH orders AS (SELECT 1 AS id) INSERT INTO orders SELECT * FROM orders | WITH orders AS (SELECT 1 AS id) INSERT INTO other SELECT * FROM orders
          FROM source INSERT INTO orders SELECT * | FROM source INSERT INTO other SELECT *
          DELETE FROM orders WHERE id IN (SELECT sales.orders.id FROM sales.orders) | DELETE FROM other AS `orders` WHERE id IN (SELECT sales.orders.id FROM sales.orders)
          DELETE FROM orders WHERE EXISTS (SELECT 1 FROM b WHERE b.id = sales.orders.id) | DELETE FROM other AS `orders` WHERE EXISTS (SELECT 1 FROM b WHERE b.id = `orders`.id)
          /* 🐟 orders */ DELETE FROM orders      | /* 🐟 orders */ DELETE FROM other AS `orders`
          UPDATE orders SET x = ${value}          | UPDATE other AS `orders` SET x = ${value}
          UPDATE orders SET x = :value            | UPDATE other AS `orders` SET x = :value
          """)
  void onlyTheWrittenTableIsAnotherOne(String written, String expected) {
    assertThat(write(written).to(ORDERS, "other").text()).isEqualTo(expected);
  }

  @Test
  void aMergeKeepsItsSourceThoughItReadsTheSameTable() {
    String merge =
        """
        MERGE INTO orders
        USING (SELECT * FROM orders WHERE id < 5) AS fresh
        ON orders.id = fresh.id AND sales.orders.day = fresh.day
        WHEN MATCHED THEN UPDATE SET orders.x = fresh.x, sales.orders.y = fresh.y
        WHEN NOT MATCHED THEN INSERT *\
        """;
    assertThat(write(merge).to(ORDERS, "other").text())
        .isEqualTo(
            """
            MERGE INTO other AS `orders`
            USING (SELECT * FROM orders WHERE id < 5) AS fresh
            ON orders.id = fresh.id AND `orders`.day = fresh.day
            WHEN MATCHED THEN UPDATE SET orders.x = fresh.x, `orders`.y = fresh.y
            WHEN NOT MATCHED THEN INSERT *\
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          SELECT * FROM orders                    | NO_WRITE
          CREATE TABLE a AS SELECT 1              | NO_WRITE
          OPTIMIZE orders                         | UNREADABLE
          DELETE FROM                             | UNREADABLE
          DELETE FROM IDENTIFIER(:t)              | COMPUTED
          INSERT OVERWRITE DIRECTORY '/x' USING csv SELECT 1 | FOLDER
          FROM a INSERT INTO b SELECT * INSERT INTO c SELECT * | SEVERAL
          """)
  void whatWritesToNoSingleTableSaysWhy(String statement, WriteLook.Reason reason) {
    assertThat(WriteStatement.of(statement)).isEqualTo(new WriteLook.Other(reason));
  }

  @Test
  void kindAndNameAreTold() {
    WriteStatement write =
        write("MERGE INTO lake.`a.b`.t USING s ON true WHEN MATCHED THEN DELETE");
    assertThat(write.kind()).isEqualTo(WriteStatement.Kind.MERGE);
    assertThat(write.parts()).isEqualTo(List.of("lake", "a.b", "t"));
    assertThat(write.place().offset()).isEqualTo(11);
  }

  @Test
  void placesAreFoundAgainInWhatTheUserWrote() {
    String text = "DELETE FROM orders WHERE amuont = 1";
    ChangedText changed = write(text).to(ORDERS, "`lake`.`delta`.`/some/where`");
    int at = changed.text().indexOf("amuont");
    StatementError error =
        new StatementError(
            StatementError.Kind.STATEMENT,
            "no",
            null,
            null,
            Map.of(),
            Position.in(changed.text(), at, 6),
            "no");
    assertThat(changed.inOriginal(error).position())
        .isEqualTo(Position.in(text, text.indexOf("amuont"), 6));
  }

  private static WriteStatement write(String text) {
    return ((WriteLook.Write) WriteStatement.of(text)).statement();
  }
}
