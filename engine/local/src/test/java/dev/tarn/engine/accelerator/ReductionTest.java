package dev.tarn.engine.accelerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReductionTest {
  @BeforeAll
  static void makeTables() {
    Both.table("parts", "SELECT id, concat('b', id % 5) AS brand FROM range(50)");
    Both.table(
        "lines",
        "SELECT IF(id % 17 = 0, NULL, id % 60) AS part, CAST(id * 7 % 101 AS DECIMAL(9, 2)) AS"
            + " amount, IF(id % 5 = 1, 1, 9000000000000000000) AS large FROM range(3000)");
  }

  @Test
  void onlyTheGroupsThatAJoinWantsAreComputed() {
    String query =
        "SELECT count(*), sum(amount) FROM lines, parts WHERE part = id AND brand = 'b1' AND amount"
            + " < (SELECT 0.9 * avg(amount) FROM lines other WHERE other.part = id)";
    assertThat(text(query)).contains(" IN (SELECT ");
    Both.same(query);
  }

  @Test
  void noGroupIsLeftOutThatRaisesAnError() {
    String query =
        "SELECT count(*) FROM lines JOIN parts ON part = id JOIN (SELECT part AS p, sum(large) AS s"
            + " FROM lines GROUP BY part) ON p = id WHERE brand = 'b1' AND s > large";
    assertThat(text(query)).doesNotContain(" IN (SELECT ");
    assertThatThrownBy(() -> Both.fast().sql(query).collectAsList())
        .hasMessageContaining("ARITHMETIC_OVERFLOW");
  }

  @Test
  void noGroupIsLeftOutOfAnOuterJoin() {
    String query =
        "SELECT count(*), count(id) FROM (SELECT part AS p, max(amount) AS m FROM lines GROUP BY"
            + " part) LEFT JOIN (SELECT id FROM parts WHERE brand = 'b1') ON p = id";
    assertThat(text(query)).doesNotContain(" IN (SELECT ");
    Both.same(query);
  }

  @Test
  void equalPartsAreComputedOnceWithTheirFilter() {
    String many = "(SELECT part FROM lines GROUP BY part HAVING sum(amount) > 2600)";
    String query =
        "SELECT count(*) FROM parts JOIN lines ON id = part WHERE id IN %s AND part IN %s"
            .formatted(many, many);
    assertThat(text(query).split(" AS MATERIALIZED ", -1)).hasSize(2);
    Both.same(query);
  }

  @Test
  void aPartThatStandsTwiceWithDifferentFiltersIsComputedOnceWithoutThem() {
    String sums = "(SELECT part AS p, sum(amount) AS s FROM lines GROUP BY part)";
    String query =
        "SELECT count(*) FROM %s a JOIN %s b ON a.p = b.p + 1 WHERE a.s > 2000 AND b.s < 2600"
            .formatted(sums, sums);
    assertThat(text(query).split(" AS MATERIALIZED ", -1)).hasSizeLessThanOrEqualTo(3);
    Both.same(query);
  }

  @Test
  void aColumnIsAskedForNullOnlyIfAFileHasOne() {
    assertThat(text("SELECT count(*) FROM parts WHERE id > 3")).doesNotContain("IS NOT NULL");
    assertThat(text("SELECT count(*) FROM lines WHERE part > 3")).contains("IS NOT NULL");
    Both.same("SELECT count(*) FROM lines WHERE part IS NOT NULL");
    Both.same("SELECT count(*) FROM parts WHERE id IS NOT NULL AND brand IS NOT NULL");
  }

  private static String text(String query) {
    return Both.accelerated(Both.fast().sql(query)).getFirst().text();
  }
}
