package dev.tarn.engine.accelerator;

import dev.tarn.engine.EngineUnderTest;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.classic.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapesTest {
  @BeforeAll
  static void makeTables() {
    Both.table(
        "sales",
        """
        SELECT CAST(id AS INT) AS id, IF(id % 9 = 0, NULL, CAST(id % 5 AS INT)) AS item,
          IF(id % 2 = 0, 'store', 'web') AS channel, CAST(id * 0.77 AS DECIMAL(7,2)) AS price,
          CAST(id * 31.5 AS DECIMAL(15,2)) AS cost, DATE '2001-01-01' + CAST(id % 40 AS INT) AS day
        FROM range(200)\
        """);
    Both.table(
        "items", "SELECT CAST(id AS INT) AS i_id, concat('item ', id) AS i_name FROM range(3, 8)");
    Both.table("none", "SELECT CAST(NULL AS INT) AS n UNION ALL SELECT 3");
    Path delta = EngineUnderTest.folder().resolve("accelerator tables/delta");
    Both.spark()
        .sql("SELECT * FROM sales")
        .write()
        .format("delta")
        .partitionBy("channel")
        .save(delta.toString());
    for (SparkSession session : List.of(Both.spark(), Both.fast())) {
      session.read().format("delta").load(delta.toString()).createOrReplaceTempView("delta_sales");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT i_name, sum(price), count(id) FROM items LEFT JOIN sales ON item = i_id GROUP BY 1"
            + " ORDER BY 1",
        "SELECT item, i_name, count(*) FROM sales FULL JOIN items ON item = i_id GROUP BY 1, 2"
            + " ORDER BY 1, 2",
        "SELECT count(*) FROM sales WHERE item IN (SELECT i_id FROM items)",
        "SELECT count(*) FROM sales WHERE item NOT IN (SELECT i_id FROM items)",
        "SELECT count(*) FROM sales WHERE item NOT IN (SELECT n FROM none)",
        "SELECT count(*) FROM sales s WHERE NOT EXISTS (SELECT 1 FROM items WHERE i_id = s.item AND"
            + " i_name > 'item 4')",
        "SELECT count(*) FROM sales s WHERE price > 50 OR EXISTS (SELECT 1 FROM items WHERE i_id ="
            + " s.item)",
        "SELECT channel, item, sum(cost), grouping_id() FROM sales GROUP BY ROLLUP(channel, item)"
            + " ORDER BY 4, 1, 2",
        "SELECT channel, item, count(*), grouping(item) FROM sales GROUP BY CUBE(channel, item)"
            + " ORDER BY 4, 1, 2, 3",
        "SELECT count(DISTINCT item), count(DISTINCT channel), sum(id) FROM sales",
        "SELECT sum(price), avg(cost) FROM sales WHERE cost > (SELECT avg(cost) FROM sales)",
        "SELECT (SELECT count(*) FROM sales WHERE id < 9), (SELECT avg(price) FROM sales WHERE id <"
            + " 99), count(*) FROM items",
        "SELECT channel, n FROM (SELECT channel, count(*) n FROM sales GROUP BY 1 UNION ALL SELECT"
            + " i_name, i_id FROM items) ORDER BY 1, 2",
        "SELECT id, rank() OVER (PARTITION BY channel ORDER BY day DESC) r, sum(price) OVER"
            + " (PARTITION BY item ORDER BY day, id) s FROM sales ORDER BY id",
        "SELECT id, avg(price) OVER (PARTITION BY channel) a, max(cost) OVER (ORDER BY id ROWS"
            + " BETWEEN 2 PRECEDING AND 1 FOLLOWING) m FROM sales ORDER BY id",
        "SELECT channel, item, r FROM (SELECT channel, item, rank() OVER (PARTITION BY channel"
            + " ORDER BY sum(price) DESC) r FROM sales GROUP BY 1, 2) WHERE r <= 2 ORDER BY 1, 3,"
            + " 2",
        "SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id DESC) n, dense_rank() OVER"
            + " (PARTITION BY item ORDER BY id) d FROM sales) WHERE n < 9 AND d > 3 ORDER BY id",
        "SELECT DISTINCT item, channel FROM sales ORDER BY item NULLS LAST, channel LIMIT 6",
        "SELECT year(day) * 100 + month(day) AS m, sum(price) / count(*) AS p, min(day) + INTERVAL"
            + " 1 MONTH FROM sales GROUP BY 1 ORDER BY 1",
        "SELECT channel, sum(cost) / sum(price) AS q FROM sales WHERE id BETWEEN 5 AND 150 GROUP BY"
            + " channel HAVING sum(cost) / sum(price) > 1 ORDER BY 1",
        "SELECT substring(i_name, 2, 3), CASE WHEN i_id > 4 THEN i_name || '!' ELSE coalesce(NULL,"
            + " 'x') END, count(*) FROM items GROUP BY 1, 2 ORDER BY 1, 2",
        "SELECT channel, stddev_samp(id), avg(id) FROM sales GROUP BY channel ORDER BY channel",
        "SELECT channel, count(*), sum(price), max(channel) FROM delta_sales WHERE channel <> 'web'"
            + " GROUP BY channel",
        "SELECT channel, sum(id) FROM delta_sales WHERE id > 20 GROUP BY channel ORDER BY 1"
      })
  void partsOfAllShapesAreTheSame(String query) {
    Both.same(query);
  }
}
