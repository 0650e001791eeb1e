package dev.tarn.engine.accelerator.proof.files;

import java.util.List;

/// Ways in which the files of one table differ, each a trap for a reader that looks at one of them.
final class Mixes {
  private static final String LEGACY = "spark.sql.parquet.datetimeRebaseModeInWrite";
  private static final String INT96 = "spark.sql.parquet.outputTimestampType";
  private static final String FORMAT = "spark.sql.parquet.writeLegacyFormat";

  /// All ways; the column that differs is `v`.
  static final List<Mix> ALL =
      List.of(
          Mix.of(
              "scales of decimals",
              "v DECIMAL(12,4)",
              "SELECT CAST(2.51 AS DECIMAL(10,2)) AS v",
              "SELECT CAST(2.5067 AS DECIMAL(12,4)) AS v"),
          Mix.of(
              "precisions of decimals",
              "v DECIMAL(20,2)",
              "SELECT CAST(id / 100 AS DECIMAL(9,2)) AS v FROM range(5)",
              "SELECT CAST(id / 100 AS DECIMAL(20,2)) AS v FROM range(5)"),
          Mix.of(
              "decimals and whole numbers",
              "v DECIMAL(20,0)",
              "SELECT 7 AS v",
              "SELECT CAST(8 AS DECIMAL(20,0)) AS v"),
          Mix.of(
              "widths of whole numbers",
              "v BIGINT",
              "SELECT 1 AS v",
              "SELECT 9223372036854775807 AS v",
              "SELECT CAST(-128 AS TINYINT) AS v"),
          Mix.of(
              "small whole numbers", "v INT", "SELECT CAST(5 AS SMALLINT) AS v", "SELECT 6 AS v"),
          Mix.of(
              "whole numbers that are too wide",
              "v INT",
              "SELECT 1 AS v",
              "SELECT 3000000000 AS v"),
          Mix.of(
              "widths of floating point numbers",
              "v DOUBLE",
              "SELECT CAST(0.1 AS FLOAT) AS v",
              "SELECT 0.1D AS v"),
          Mix.of(
              "whole and floating point numbers", "v DOUBLE", "SELECT 3 AS v", "SELECT 3.5D AS v"),
          Mix.of(
              "a column that one lacks",
              "v INT, w STRING",
              "SELECT 1 AS v, 'a' AS w",
              "SELECT 2 AS v"),
          Mix.of("a column that all lack", "v INT, w STRING", "SELECT 1 AS v", "SELECT 2 AS v"),
          Mix.of(
              "the order of columns",
              "v INT, w INT",
              "SELECT 1 AS v, 2 AS w",
              "SELECT 3 AS w, 4 AS v"),
          Mix.of(
              "a column that one has besides",
              "v INT",
              "SELECT 1 AS v",
              "SELECT array(1) AS x, 2 AS v"),
          Mix.of("the case of names", "v INT", "SELECT 1 AS v", "SELECT 2 AS V"),
          Mix.of("text and bytes", "v STRING", "SELECT 'a' AS v", "SELECT X'62' AS v"),
          Mix.of("text and numbers", "v STRING", "SELECT 'a' AS v", "SELECT 5 AS v"),
          Mix.of("bytes that are no text", "v STRING", "SELECT 'a' AS v", "SELECT X'FF61' AS v"),
          Mix.of(
              "days and moments",
              "v TIMESTAMP_NTZ",
              "SELECT DATE'2020-01-01' AS v",
              "SELECT TIMESTAMP_NTZ'2020-01-01 12:00:00' AS v"),
          Mix.of(
              "moments with and without a zone",
              "v TIMESTAMP",
              "SELECT TIMESTAMP'2020-01-01 12:00:00' AS v",
              "SELECT TIMESTAMP_NTZ'2020-01-01 12:00:00' AS v"),
          Mix.of(
              "values and no rows",
              "v INT",
              "SELECT 1 AS v",
              "SELECT CAST(id AS INT) AS v FROM range(0)"),
          Mix.of("values and none", "v INT", "SELECT 1 AS v", "SELECT CAST(NULL AS INT) AS v"),
          new Mix(
              "moments of 96 bits",
              "v TIMESTAMP",
              List.of(
                  Mix.File.of("SELECT TIMESTAMP'2020-01-01 12:00:00.000001' AS v"),
                  Mix.File.of("SELECT TIMESTAMP'2020-01-01 12:00:00.000001' AS v")
                      .with(INT96, "INT96"))),
          new Mix(
              "moments of thousandths",
              "v TIMESTAMP",
              List.of(
                  Mix.File.of("SELECT TIMESTAMP'2020-01-01 12:00:00.001001' AS v"),
                  Mix.File.of("SELECT TIMESTAMP'2020-01-01 12:00:00.001' AS v")
                      .with(INT96, "TIMESTAMP_MILLIS"))),
          new Mix(
              "days of the old calendar",
              "v DATE",
              List.of(
                  Mix.File.of("SELECT DATE'1500-03-01' AS v"),
                  Mix.File.of("SELECT DATE'1500-03-01' AS v").with(LEGACY, "LEGACY"))),
          new Mix(
              "moments of the old calendar",
              "v TIMESTAMP",
              List.of(
                  Mix.File.of("SELECT TIMESTAMP'1500-03-01 00:00:00' AS v"),
                  Mix.File.of("SELECT TIMESTAMP'1500-03-01 00:00:00' AS v")
                      .with(LEGACY, "LEGACY"))),
          new Mix(
              "decimals as bytes and as numbers",
              "v DECIMAL(12,2)",
              List.of(
                  Mix.File.of("SELECT CAST(1.25 AS DECIMAL(12,2)) AS v"),
                  Mix.File.of("SELECT CAST(-1.25 AS DECIMAL(12,2)) AS v").with(FORMAT, "true"))));

  private Mixes() {}
}
