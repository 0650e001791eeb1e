package dev.tarn.engine.accelerator;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AcceleratorTest {
  @BeforeAll
  static void makeTables() {
    Both.table(
        "orders",
        """
        SELECT CAST(id AS INT) AS o_id, CAST(id % 7 AS BIGINT) AS o_customer,
          CAST(id * 1.37 AS DECIMAL(12,2)) AS o_price, CAST(id % 11 / 100 AS DECIMAL(4,2)) AS o_tax,
          DATE '1995-01-01' + CAST(id AS INT) AS o_date, concat('order ', id) AS o_note,
          IF(id % 5 = 0, NULL, CAST(id AS SMALLINT)) AS o_some, id / 3D AS o_double
        FROM range(300)\
        """);
    Both.table(
        "customers",
        """
        SELECT id AS c_id, concat('name', id) AS c_name, IF(id % 2 = 0, 'even', 'odd') AS c_kind
        FROM range(6)\
        """);
  }

  @Test
  void aggregatesOfAJoinAreTheSame() {
    Both.same(
        """
        SELECT c_kind, count(*), sum(o_id), min(o_date), max(o_note), avg(o_id), sum(o_price),
          avg(o_price), sum(o_price * (1 - o_tax)), sum(o_price * (1 - o_tax) * (1 + o_tax)), avg(o_tax),
          count(o_some), count(DISTINCT o_some), sum(o_some)
        FROM orders JOIN customers ON o_customer = c_id
        WHERE o_date BETWEEN DATE '1995-02-01' AND DATE '1995-08-01' AND o_note LIKE '%1%'
        GROUP BY c_kind ORDER BY c_kind\
        """);
  }

  @Test
  void theFirstRowsOfAnOrderAreTheSame() {
    Both.same(
        "SELECT o_id, o_price, o_double FROM orders WHERE o_some IS NOT NULL ORDER BY o_price DESC"
            + " LIMIT 7");
  }
}
