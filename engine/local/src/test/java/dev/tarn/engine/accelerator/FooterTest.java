package dev.tarn.engine.accelerator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.spark.sql.SaveMode;
import org.junit.jupiter.api.Test;

class FooterTest {
  @Test
  void filesOfDifferentDecimalScalesStayInSparkInEachOrder() {
    Path folder = Both.table("drift", "SELECT CAST(2.51 AS DECIMAL(10,2)) AS d");
    add(folder, "SELECT CAST(2.5067 AS DECIMAL(12,4)) AS d");
    for (String schema : new String[] {"d DECIMAL(12,4)", "d DECIMAL(10,2)"}) {
      Both.fast().read().schema(schema).parquet(folder.toString()).createOrReplaceTempView("drift");
      assertThat(Both.accelerated(Both.fast().sql("SELECT sum(d) FROM drift"))).isEmpty();
    }
  }

  @Test
  void filesThatHaveNotAllColumnsStayInSpark() {
    Path folder = Both.table("grown", "SELECT 1 AS a");
    add(folder, "SELECT 2 AS a, 'x' AS b");
    for (var session :
        new org.apache.spark.sql.classic.SparkSession[] {Both.spark(), Both.fast()}) {
      session
          .read()
          .schema("a INT, b STRING")
          .parquet(folder.toString())
          .createOrReplaceTempView("grown");
    }
    Both.kept("SELECT max(b), count(*) FROM grown");
    Both.same("SELECT max(a), count(*) FROM grown");
  }

  @Test
  void timesOf96BitsStayInSpark() {
    Both.spark().conf().set("spark.sql.parquet.outputTimestampType", "INT96");
    try {
      Both.table("old_times", "SELECT TIMESTAMP '2020-01-01 00:00:00' AS t, 1 AS a");
    } finally {
      Both.spark().conf().unset("spark.sql.parquet.outputTimestampType");
    }
    Both.kept("SELECT max(t) FROM old_times");
    Both.same("SELECT max(a) FROM old_times");
  }

  @Test
  void datesOfTheOldCalendarStayInSpark() {
    Both.spark().conf().set("spark.sql.parquet.datetimeRebaseModeInWrite", "LEGACY");
    try {
      Both.table("old_dates", "SELECT DATE '1500-01-01' AS d, 1 AS a");
    } finally {
      Both.spark().conf().unset("spark.sql.parquet.datetimeRebaseModeInWrite");
    }
    Both.kept("SELECT max(d) FROM old_dates");
  }

  @Test
  void nestedColumnsStayInSparkAndOthersBesideThemDoNot() {
    Both.table("nested", "SELECT named_struct('x', 1) AS s, array(1, 2) AS l, 5 AS a");
    Both.kept("SELECT max(s.x) FROM nested");
    Both.same("SELECT max(a) FROM nested");
  }

  @Test
  void arithmeticThatMayOverflowStaysInSpark() {
    Both.table(
        "large", "SELECT 2147483647 AS i, 5 AS small, CAST(9223372036854775807 AS BIGINT) AS b");
    Both.same("SELECT max(small + 1), sum(small * small) FROM large");
    assertThat(Both.accelerated(Both.fast().sql("SELECT count(*) FROM large WHERE i + 1 <= 7")))
        .isEmpty();
  }

  @Test
  void roundingBeforeThePointStaysInSpark() {
    Both.table("rounded", "SELECT CAST(123.45 AS DECIMAL(5,2)) AS d");
    Both.same("SELECT max(round(d, 1)), max(round(d)) FROM rounded");
    Both.kept("SELECT max(round(d, -1)) FROM rounded");
  }

  private static void add(Path folder, String query) {
    Both.spark().sql(query).coalesce(1).write().mode(SaveMode.Append).parquet(folder.toString());
  }
}
