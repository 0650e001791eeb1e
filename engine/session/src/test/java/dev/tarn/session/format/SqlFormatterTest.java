package dev.tarn.session.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.format.FormatOptions.KeywordCase;
import dev.tarn.session.sql.SqlTokens;
import dev.tarn.session.sql.Token;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqlFormatterTest {
  private static final SqlFormatter USUAL = new SqlFormatter(FormatOptions.USUAL);

  static List<String> samples() {
    return FormatSamples.ALL;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void noTokenIsLostOrChangedInWhateverForm(String sql) {
    for (KeywordCase keywords : KeywordCase.values()) {
      String formatted = new SqlFormatter(new FormatOptions(keywords, 4)).format(sql);
      assertThat(tokens(formatted)).isEqualTo(tokens(sql));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void formattingAgainChangesNothing(String sql) {
    String once = USUAL.format(sql);
    assertThat(USUAL.format(once)).isEqualTo(once);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theFormDoesNotHangOnTheLinesThatWereThere(String sql) {
    if (!sql.contains("--") && !sql.contains("/*")) {
      String oneLine = sql.replaceAll("\\s+", " ");
      assertThat(USUAL.format(oneLine).strip()).isEqualTo(USUAL.format(sql).strip());
    }
  }

  @Test
  void anyMixOfPiecesKeepsItsTokens() {
    Random random = new Random(7);
    String[] parts = {
      "SELECT", "a", "(", ")", ",", "FROM", "t", "WHERE", "x", "=", "'s'", "CASE", "WHEN", "END",
      "-- c\n", "/* c */", "JOIN", "ON", "AND", "BETWEEN", ";", "1.5", "-", "*", "WITH", "AS", "<",
      ">", "[", "]", "::", "INT", ":p", "?", "`q`", "\n", "UNION", "BY", "GROUP", "/*+", "*/", "."
    };
    for (int round = 0; round < 3_000; round++) {
      StringBuilder sql = new StringBuilder();
      for (int i = 0; i < 25; i++) {
        sql.append(parts[random.nextInt(parts.length)]).append(random.nextInt(4) == 0 ? "" : " ");
      }
      String text = sql.toString();
      String formatted = USUAL.format(text);
      assertThat(tokens(formatted)).as(text).isEqualTo(tokens(text));
    }
  }

  @Test
  void clausesJoinsAndListsStandOnLinesOfTheirOwn() {
    String sql =
        "select o.o_orderkey, c.c_name, n.n_name as nation, o.o_orderstatus, o.o_totalprice,"
            + " o.o_orderdate from samples.tpch.orders o join samples.tpch.customer c on"
            + " c.c_custkey=o.o_custkey left outer join samples.tpch.nation n on"
            + " n.n_nationkey = c.c_nationkey and n.n_name<>'x' where o.o_totalprice>-1 order by 1";
    assertThat(USUAL.format(sql))
        .isEqualTo(
            """
            SELECT
              o.o_orderkey,
              c.c_name,
              n.n_name AS nation,
              o.o_orderstatus,
              o.o_totalprice,
              o.o_orderdate
            FROM samples.tpch.orders o
            JOIN samples.tpch.customer c
              ON c.c_custkey = o.o_custkey
            LEFT OUTER JOIN samples.tpch.nation n
              ON n.n_nationkey = c.c_nationkey AND n.n_name <> 'x'
            WHERE o.o_totalprice > -1
            ORDER BY 1\
            """);
  }

  @Test
  void commonTableExpressionsAndNestedQueriesAreIndented() {
    String sql =
        "with a as (select 1 as x), b as (select x from a -- all\n) select * from b where x in"
            + " (select x from a where x between 1 and 2 and x is not distinct from 1 order by x);";
    assertThat(USUAL.format(sql))
        .isEqualTo(
            """
            WITH a AS (
              SELECT 1 AS x
            ),
            b AS (
              SELECT x
              FROM a -- all
            )
            SELECT *
            FROM b
            WHERE x IN (
                SELECT x
                FROM a
                WHERE x BETWEEN 1 AND 2 AND x IS NOT DISTINCT FROM 1
                ORDER BY x
              );\
            """);
  }

  @Test
  void aLongCaseHasItsBranchesOnLinesOfTheirOwn() {
    String sql =
        "SELECT case when o_orderpriority = '1-URGENT' then 1 when o_orderpriority = '2-HIGH' then"
            + " 2 else 0 end as p FROM o";
    assertThat(new SqlFormatter(new FormatOptions(KeywordCase.LOWER, 4)).format(sql))
        .isEqualTo(
            """
            select case
                when o_orderpriority = '1-URGENT' then 1
                when o_orderpriority = '2-HIGH' then 2
                else 0
            end as p
            from o\
            """);
  }

  @Test
  void commentsKeepTheirPlaces() {
    String sql = "-- head\nSELECT a, -- first\n  /* second */ b\n-- before from\nFROM t; -- end\n";
    assertThat(USUAL.format(sql))
        .isEqualTo(
            """
            -- head
            SELECT
              a, -- first
              /* second */
              b
              -- before from
            FROM t; -- end
            """);
  }

  @Test
  void settingsScriptsAndOpenQuotesStayAsTheyAre() {
    for (String sql :
        List.of(
            "SET spark.sql.x =  a   b",
            "BEGIN\n  select  1;\nEND",
            "select   'open",
            "SHOW TABLES")) {
      assertThat(USUAL.format(sql)).isEqualTo(sql);
    }
  }

  private static List<String> tokens(String sql) {
    return SqlTokens.of(sql).stream()
        .map(token -> {
          String text = token.in(sql).stripTrailing();
          boolean word = token.kind() == Token.Kind.KEYWORD || token.kind() == Token.Kind.TYPE;
          return token.kind() + " " + (word ? text.toUpperCase(Locale.ROOT) : text);
        })
        .toList();
  }
}
