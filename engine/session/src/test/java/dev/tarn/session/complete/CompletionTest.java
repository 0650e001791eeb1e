package dev.tarn.session.complete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is proposed where. `|` is the caret.
class CompletionTest {
  private static final Metadata KNOWN = Shop.known();

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          # The columns of what stands in FROM, also behind the caret
          SELECT o_or| FROM orders ~ o_orderkey, o_orderdate
          SELECT | FROM nation ~ n_nationkey, n_name
          SELECT n_name, | FROM nation ~ n_nationkey, n_name
          SELECT n.| FROM nation n ~ n_nationkey, n_name
          SELECT n.|\\nFROM nation n ~ n_nationkey, n_name
          SELECT nation.| FROM nation ~ n_nationkey, n_name
          SELECT sales.people.| FROM sales.people ~ id, name, city_id
          SELECT * FROM orders o JOIN nation n ON n.| ~ n_nationkey, n_name
          SELECT * FROM orders, nation WHERE n_| ~ n_nationkey, n_name
          SELECT t.| FROM samples.taxi.trips t ~ id, pickup_time, fare
          SELECT count( FROM nation n WHERE n.| ~ n_nationkey, n_name
          SELECT price| FROM orders ~ o_totalprice
          SELECT oo| FROM orders ~ o_orderkey, o_orderdate
          # Fields of structs, also in arrays
          SELECT address.| FROM orders ~ street, geo
          SELECT o.address.geo.| FROM orders o ~ lat
          SELECT o.address.geo[0].| FROM orders o ~ lat
          # WITH, and queries in FROM
          WITH a AS (SELECT n_name AS name FROM nation) SELECT | FROM a ~ name
          WITH a(x) AS (SELECT n_name FROM nation) SELECT a.| FROM a ~ x
          WITH a AS (SELECT * FROM nation) SELECT a.| FROM a ~ n_nationkey, n_name
          SELECT q.| FROM (SELECT n_name, 1 AS one FROM nation) q ~ n_name, one
          SELECT q.| FROM (SELECT n.* FROM nation n) AS q ~ n_nationkey, n_name
          SELECT v.| FROM VALUES (1, 2) AS v(a, b) ~ a, b
          SELECT n.| FROM (SELECT 1 AS a UNION SELECT 2) n ~ a
          # Queries in conditions see what is around them
          SELECT * FROM nation n WHERE EXISTS (SELECT 1 FROM customer c WHERE n.|) ~ n_nationkey, n_name
          SELECT 1 FROM customer UNION ALL SELECT n_| FROM nation ~ n_nationkey, n_name
          # Changes
          UPDATE nation SET | ~ n_nationkey, n_name
          UPDATE nation SET n_name = 'x', n_nat| ~ n_nationkey
          UPDATE nation SET n_name = 'x' WHERE n_| ~ n_nationkey, n_name
          DELETE FROM nation WHERE n_| ~ n_nationkey, n_name
          INSERT INTO nation (| ~ n_nationkey, n_name
          INSERT INTO nation (n_name, | ~ n_nationkey, n_name
          INSERT INTO nation SELECT c_| FROM customer ~ c_custkey, c_name, c_nationkey
          MERGE INTO nation t USING customer s ON t.| ~ n_nationkey, n_name
          MERGE INTO nation t USING customer s ON 1 = 1 WHEN MATCHED THEN UPDATE SET t.n_name = s.| ~ c_custkey, c_name, c_nationkey
          CREATE VIEW v AS SELECT n_| FROM nation ~ n_nationkey, n_name
          ALTER TABLE nation ALTER COLUMN | ~ n_nationkey, n_name
          # The pipe syntax
          FROM nation |> WHERE n_| ~ n_nationkey, n_name
          FROM nation |> SELECT n_name AS name |> WHERE na| ~ name
          FROM nation |> AS x |> WHERE x.| ~ n_nationkey, n_name
          FROM nation |> AGGREGATE count(*) AS cnt GROUP BY n_name |> WHERE n_| ~ n_name
          # Joins
          SELECT * FROM orders o JOIN customer c ON | ~ o.o_custkey = c.c_custkey
          SELECT * FROM orders o JOIN customer c ON c| ~ o.o_custkey = c.c_custkey
          SELECT * FROM sales.people p JOIN sales.city c ON | ~ p.city_id = c.id, p.name = c.name
          SELECT * FROM sales.people p JOIN sales.city c USING (| ~ id, name
          SELECT * FROM sales.people p JOIN sales.city c USING (id, n| ~ name
          # Tables
          SELECT * FROM ord| ~ orders
          SELECT * FROM nation, cust| ~ customer
          SELECT * FROM nation JOIN cust| ~ customer
          SELECT * FROM sales.| ~ people, city
          SELECT * FROM samples.| ~ taxi
          SELECT * FROM samples.taxi.| ~ trips
          WITH mine AS (SELECT 1) SELECT * FROM mi| ~ mine
          WITH mine AS (SELECT 1), b AS (SELECT * FROM mi| ~ mine
          DROP TABLE IF EXISTS ord| ~ orders
          DESCRIBE ord| ~ orders
          INSERT INTO ord| ~ orders
          OPTIMIZE ord| ~ orders
          USE | ~ default, sales
          SHOW TABLES IN | ~ default, sales
          # Others
          SELECT count(*) AS cnt FROM nation ORDER BY cn| ~ cnt
          SELECT CAST(1 AS bigi| ~ bigint
          SELECT 1::bigi| ~ bigint
          SELECT :from_day, :| ~ from_day
          SELECT date_tr| ~ date_trunc
          DESCRIBE FUNCTION date_| ~ date_trunc
          BEGIN SELECT 1; SELECT n_| FROM nation; END ~ n_nationkey, n_name
          SELECT 1; SELECT n_| FROM nation; SELECT c_name FROM customer ~ n_nationkey, n_name
          """)
  void theBestComesFirst(String text, String expected) {
    List<String> wanted = List.of(expected.split(", "));

    assertThat(labels(text)).as(text).startsWith(wanted.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          | ~ SELECT, WITH, INSERT INTO, OPTIMIZE, sel, cte
          SELECT * FROM nation | ~ WHERE, GROUP BY, ORDER BY, LEFT JOIN, LIMIT
          SELECT * FROM nation WH| ~ WHERE
          select * from nation wh| ~ where
          SELECT * FROM nation WHERE n_name | ~ IS NOT NULL, LIKE, AND
          SELECT * FROM nation WHERE | ~ NOT, EXISTS, CASE
          SELECT a, FROM nation WHERE n_name an| ~ and
          SELECT * FROM nation GROUP BY n_name h| ~ having
          SELECT * FROM nation n JOIN customer c | ~ ON, USING
          SELECT * FROM (SELECT 1) q wh| ~ where
          SELECT sum(1) ov| ~ over
          FROM nation |> | ~ SELECT, WHERE, AGGREGATE
          CREATE TABLE t (a | ~ STRING, BIGINT
          ALTER TABLE sales.people | ~ OWNER TO, RENAME TO, ADD
          alter view v set o| ~ owner to
          ALTER VOLUME raw | ~ RENAME TO
          """)
  void wordsThatTheGrammarAllowsAreProposed(String text, String expected) {
    assertThat(labels(text)).as(text).contains(expected.split(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          SELECT * FROM nation | ~ HAVING BY, n_name
          SELECT * FROM nation WHERE | ~ WHERE, GROUP BY
          SELECT * FROM nation WHERE n_name | ~ n_name, abs
          SELECT * FROM | ~ n_name, abs
          SELECT 'a| ~ abs
          SELECT 1 -- a| ~ abs
          SELECT 1 AS a| ~ abs
          """)
  void otherWordsAreNot(String text, String unwanted) {
    assertThat(labels(text)).as(text).doesNotContain(unwanted.split(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          SELECT * FROM peop| ~ SELECT * FROM sales.people|
          SELECT * FROM sales.peop| ~ SELECT * FROM sales.people|
          SELECT * FROM tri| ~ SELECT * FROM samples.taxi.trips|
          SELECT * FROM odd| ~ SELECT * FROM `odd name`|
          SELECT * FROM `od| ~ SELECT * FROM `odd name`|
          SELECT date_t| ~ SELECT date_trunc(|)
          SELECT DATE_T| ~ SELECT DATE_TRUNC(|)
          SELECT now| FROM nation ~ SELECT now()| FROM nation
          SELECT date_t|('DAY', x) ~ SELECT date_trunc|('DAY', x)
          SELECT na| FROM nation n, sales.city c ~ SELECT name| FROM nation n, sales.city c
          SELECT nam| FROM sales.people p, sales.city c ~ SELECT p.name| FROM sales.people p, sales.city c
          """)
  void whatIsPickedIsWrittenAsItMustBe(String text, String expected) {
    int caret = text.indexOf('|');
    String plain = text.replace("|", "");
    Proposals found = Completion.at(plain, caret, KNOWN, Usage.NONE);
    Proposal first = found.list().getFirst();

    String written =
        plain.substring(0, found.from())
            + first.insert().substring(0, first.caret())
            + "|"
            + first.insert().substring(first.caret())
            + plain.substring(found.to());
    assertThat(written).isEqualTo(expected);
  }

  @Test
  void whatIsPickedOftenComesFirst() {
    String text = "SELECT co| FROM nation";
    int caret = text.indexOf('|');
    Usage usage = key -> key.equals("FUNCTION count") ? 5 : 0;

    assertThat(Completion.at(text.replace("|", ""), caret, KNOWN, usage).list().getFirst().label())
        .isEqualTo("count");
  }

  @Test
  void whatIsNotKnownYetIsWanted() {
    String text = "SELECT  FROM orders";
    Proposals found = Completion.at(text, 7, Snapshot.EMPTY, Usage.NONE);

    assertThat(found.wants()).contains(new Want.Current(), new Want.Functions());
  }

  @Test
  void helpStandsBesideAFunction() {
    Proposal first = propose("SELECT date_t|").list().getFirst();

    assertThat(first.detail()).isEqualTo("date_trunc(fmt, ts)");
    assertThat(first.help()).isEqualTo("Returns timestamp `ts` cut to `fmt`.");
  }

  @Test
  void anyPrefixOfAStatementIsTaken() {
    String text =
        "WITH a AS (SELECT o.o_custkey k, sum(x) OVER (PARTITION BY y) s FROM orders o JOIN"
            + " customer c ON o.o_custkey = c.c_custkey WHERE o.a IN (SELECT 1) AND b[0].c::INT >"
            + " :p) MERGE INTO t USING a ON t.k = a.k WHEN MATCHED THEN UPDATE SET * FROM a |>"
            + " SELECT x -- e";
    for (int i = 0; i <= text.length(); i++) {
      assertThat(Completion.at(text.substring(0, i), i, KNOWN, Usage.NONE).from())
          .isLessThanOrEqualTo(i);
      assertThat(Completion.at(text, i, KNOWN, Usage.NONE).from()).isLessThanOrEqualTo(i);
    }
  }

  private static Proposals propose(String marked) {
    String text = marked.replace("\\n", "\n");
    int caret = text.lastIndexOf('|');
    for (int i = text.indexOf('|'); i >= 0; i = text.indexOf('|', i + 1)) {
      if (!text.startsWith("|>", i)) {
        caret = i;
      }
    }
    String plain = text.substring(0, caret) + text.substring(caret + 1);
    return Completion.at(plain, caret, KNOWN, Usage.NONE);
  }

  private static List<String> labels(String marked) {
    return propose(marked).list().stream().map(Proposal::label).toList();
  }
}
