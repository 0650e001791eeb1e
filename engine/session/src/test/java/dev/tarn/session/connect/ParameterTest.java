package dev.tarn.session.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.ParameterValue;
import dev.tarn.session.Parameters;
import dev.tarn.session.Statement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParameterTest extends EngineTest {
  @Test
  void namedValuesKeepTheirTypes() {
    session.configure(Map.of("spark.sql.session.timeZone", "UTC"));
    Statement statement =
        Statement.of(
                "SELECT typeof(:a), :a, typeof(:b), :b, typeof(:c), :c, typeof(:d), :d, typeof(:e),"
                    + " :e, typeof(:f), string(:f), typeof(:g), string(:g), typeof(:h), string(:h),"
                    + " typeof(:n), :n")
            .with(
                Parameters.named(
                    Map.of(
                        "a", new ParameterValue.Text("it's 😀; -- :b"),
                        "b", new ParameterValue.Whole(Long.MIN_VALUE),
                        "c", new ParameterValue.Exact(new BigDecimal("-12.3400")),
                        "d", new ParameterValue.Floating(Double.MIN_VALUE),
                        "e", new ParameterValue.Truth(true),
                        "f", new ParameterValue.Day(LocalDate.of(1, 1, 1)),
                        "g",
                            new ParameterValue.Moment(Instant.parse("2026-01-02T03:04:05.000006Z")),
                        "h",
                            new ParameterValue.WallTime(
                                LocalDateTime.parse("1899-12-31T23:59:59.999999")),
                        "n", new ParameterValue.Null())))
            .with(SOME);

    assertThat(succeeded(statement).rows.getFirst())
        .containsExactly(
            "string",
            "it's 😀; -- :b",
            "bigint",
            String.valueOf(Long.MIN_VALUE),
            "decimal(6,4)",
            "-12.3400",
            "double",
            String.valueOf(Double.MIN_VALUE),
            "boolean",
            "true",
            "date",
            "0001-01-01",
            "timestamp",
            "2026-01-02 03:04:05.000006",
            "timestamp_ntz",
            "1899-12-31 23:59:59.999999",
            "void",
            null);
  }

  @Test
  void positionalValuesAreTakenInOrder() {
    Statement statement =
        Statement.of("SELECT ? || '?' || ?, ?")
            .with(
                Parameters.positional(
                    new ParameterValue.Text("a"),
                    new ParameterValue.Text("b"),
                    new ParameterValue.Exact(new BigDecimal("1E+3"))))
            .with(SOME);

    assertThat(succeeded(statement).rows).containsExactly(List.of("a?b", "1000"));
  }

  @Test
  void commandsTakeThemToo() {
    succeeded("CREATE OR REPLACE TABLE default.given (a BIGINT)");
    succeeded(
        Statement.of("INSERT INTO default.given VALUES (:v)")
            .with(Parameters.named(Map.of("v", new ParameterValue.Whole(7)))));

    assertThat(rows("SELECT a FROM default.given")).containsExactly(List.of("7"));
    succeeded("DROP TABLE default.given");
  }

  @Test
  void missingValueIsTold() {
    assertThat(failed("SELECT :a").condition()).isEqualTo("UNBOUND_SQL_PARAMETER");
  }
}
