package dev.tarn.engine.accelerator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Functions on the values where two engines are likely to differ.
class FunctionsTest {
  @BeforeAll
  static void makeTables() {
    Both.table(
        "texts",
        """
        SELECT * FROM VALUES (''), (' '), ('  a '), ('a\t '), ('ß'), ('éa'), ('e' || chr(769)), ('😀x😀'), ('日本語'),
          (NULL), ('abcabc'), ('a' || chr(0) || 'b '), ('aa'), (' b ') AS t(s)\
        """);
    Both.table(
        "reals",
        """
        SELECT CAST(a AS DOUBLE) AS d, CAST(a AS FLOAT) AS f, g FROM VALUES ('NaN', 1), ('-0.0', 1), ('0.0', 2),
          ('Infinity', 2), ('-Infinity', 3), (NULL, 3), ('1.5', 4), ('-0.0', 4), ('NaN', 6), (NULL, 7),
          ('4.9E-324', 8), ('-1', 8) AS t(a, g)\
        """);
    // All years that are taken, every eleventh day.
    Both.table(
        "days",
        """
        SELECT DATE'0001-01-01' + CAST(id * 11 AS INT) AS d FROM range(332006)\
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trim(s), ltrim(s), rtrim(s), octet_length(s), length(s)",
        "replace(s, 'a', ''), replace(s, '😀', 'é'), replace(s, 'ab', 'X')",
        "repeat(s, 2), repeat(s, -1), instr(s, 'a'), instr(s, ' '), instr(s, '😀')",
        "lpad(s, 3, '*'), rpad(s, 3, 'é'), lpad(s, 5, 'xy'), rpad(s, 0, 'a'), lpad(s, -2, 'a')",
        "left(s, 2), right(s, 2), left(s, 0), right(s, -1)",
        "substring(s, -5, 3), substring(s, -5, 5), substring(s, -1, 1), substring(s, -2, 0)",
        "substring(s, 0, 2), substring(s, 0), substring(s, -3), substring(s, -2, -1)",
        "substring(s, 3, 2147483647), substring(s, -2147483648, 5), substring(s, -3, 2147483647)",
        "greatest(s, 'b', NULL), least(s, 'b', NULL)"
      })
  void functionsOfTextsAreTheSame(String list) {
    Both.same("SELECT DISTINCT s, " + list + " FROM texts ORDER BY 1 LIMIT 99");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT g, min(d), max(d), min(f), max(f) FROM reals GROUP BY g ORDER BY g",
        "SELECT count(DISTINCT d), count(DISTINCT f), count(DISTINCT d, g) FROM reals",
        "SELECT d, f, count(*) FROM reals GROUP BY d, f ORDER BY d",
        "SELECT DISTINCT d, isnan(d), isnan(f) FROM reals ORDER BY d",
        "SELECT a.g, b.g, a.d FROM reals a JOIN reals b ON a.d = b.d ORDER BY 1, 2, 3",
        "SELECT a.g, b.g FROM reals a FULL JOIN reals b ON a.f <=> b.f ORDER BY 1, 2",
        "SELECT hex(X'00FF'), 'x', 1, count(*), max(X'0100') > X'00FF' FROM reals GROUP BY 1, 2, 3",
        "SELECT 'x', count(*) FROM reals WHERE g > 100 GROUP BY 1",
        "SELECT DATE'2020-01-01', true FROM reals WHERE g > 100 GROUP BY 1, 2",
        "SELECT 1 FROM (SELECT max(d) FROM reals WHERE g > 100)",
        "SELECT CAST(g > 3 AS STRING) AS t, count(*) FROM reals GROUP BY 1 ORDER BY 1"
      })
  void fractionsAreGroupedAndComparedAsInSpark(String query) {
    Both.same(query);
  }

  @Test
  void theSmallestOfZerosOfBothSignsIsLeftToSpark() {
    long given = Accelerator.any().givenUp();
    Both.fast().sql("SELECT min(d) FROM reals WHERE abs(d) < 1e-9 AND g < 5").collectAsList();
    assertThat(Accelerator.any().givenUp()).isEqualTo(given + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sum(dayofweek(d) * dayofyear(d)), sum(weekday(d) * 37 + weekofyear(d)), sum(quarter(d))",
        "max(last_day(d)), sum(datediff(last_day(d), d)), sum(datediff(d, trunc(d, 'MM')))",
        "sum(datediff(d, trunc(d, 'YEAR'))), sum(datediff(d, trunc(d, 'QUARTER')))",
        "sum(datediff(d, trunc(d, 'WEEK'))), max(trunc(d, 'MON'))"
      })
  void partsOfAllDaysAreTheSame(String list) {
    Both.same("SELECT year(d), " + list + " FROM days GROUP BY 1 ORDER BY 1");
  }
}
