package dev.tarn.session.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.ParameterValue;
import dev.tarn.session.Parameters;
import dev.tarn.session.Position;
import dev.tarn.session.Statement;
import dev.tarn.session.StatementError;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParameterTest extends EngineTest {
  private static final List<ParameterValue> EVERY =
      List.of(
          new ParameterValue.Text("it's 😀"),
          new ParameterValue.Whole(Long.MIN_VALUE),
          new ParameterValue.Exact(new BigDecimal("-12.3400")),
          new ParameterValue.Floating(0.5),
          new ParameterValue.Truth(true),
          new ParameterValue.Day(LocalDate.of(1, 1, 1)),
          new ParameterValue.Moment(Instant.parse("2026-01-02T03:04:05.000006Z")),
          new ParameterValue.WallTime(LocalDateTime.parse("1899-12-31T23:59:59.999999")));

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

  @Test
  void listsOfEachTypeAreArraysAndElementsOfLists() {
    session.configure(Map.of("spark.sql.session.timeZone", "UTC"));
    for (ParameterValue value : EVERY) {
      ParameterValue.Several several = new ParameterValue.Several(List.of(value, value));
      Statement statement =
          Statement.of("SELECT typeof(:a) = typeof(array(:v)), :v IN (:a), array_contains(:a, :v)")
              .with(Parameters.named(Map.of("a", several, "v", value)))
              .with(SOME);
      assertThat(succeeded(statement).rows)
          .as("%s", value)
          .containsExactly(List.of("true", "true", "true"));
    }
  }

  @Test
  void decimalsOfDifferentScaleFitIntoOneList() {
    ParameterValue.Several several =
        new ParameterValue.Several(
            List.of(
                new ParameterValue.Exact(new BigDecimal("1000.5")),
                new ParameterValue.Exact(new BigDecimal("0.125"))));
    Statement statement =
        Statement.of("SELECT :a, 0.125 IN (:a)")
            .with(Parameters.named(Map.of("a", several)))
            .with(SOME);
    assertThat(succeeded(statement).rows.getFirst().getLast()).isEqualTo("true");
  }

  @Test
  void rangesBindTheirEndsAlsoInCommands() {
    Parameters values =
        Parameters.named(
            Map.of(
                "p",
                new ParameterValue.Range(
                    new ParameterValue.Day(LocalDate.of(2026, 1, 1)),
                    new ParameterValue.Day(LocalDate.of(2026, 1, 31))),
                "s",
                new ParameterValue.Several(
                    List.of(new ParameterValue.Text("it's"), new ParameterValue.Text("b")))));
    succeeded("CREATE OR REPLACE TABLE default.ranged (d DATE, s STRING)");
    succeeded(Statement.of("INSERT INTO default.ranged VALUES (:p.min, 'it''s')").with(values));
    succeeded(Statement.of("INSERT INTO default.ranged VALUES (${p.max}, 'c')").with(values));
    succeeded(
        Statement.of("DELETE FROM default.ranged WHERE d > :p.min AND s NOT IN (:s)").with(values));
    assertThat(rows("SELECT string(d), s FROM default.ranged"))
        .containsExactly(List.of("2026-01-01", "it's"));
    succeeded(Statement.of("OPTIMIZE default.ranged").with(values));
    succeeded("DROP TABLE default.ranged");
  }

  @Test
  void errorsBehindWrittenMarkersStandAtTheUsersPlace() {
    Parameters values =
        Parameters.named(
            Map.of(
                "s",
                new ParameterValue.Several(
                    List.of(new ParameterValue.Text("a"), new ParameterValue.Text("b")))));
    String text = "SELECT 'ä😀'\nFROM range(1) WHERE 'a' IN (:s) AND nothing_here = 1";
    StatementError error = failed(Statement.of(text).with(values).with(SOME));
    assertThat(error.position())
        .isEqualTo(Position.in(text, text.indexOf("nothing_here"), "nothing_here".length()));
    String syntax = "SELECT 'a' IN (${s}) FORM t";
    assertThat(failed(Statement.of(syntax).with(values).with(SOME)).position())
        .isNotNull()
        .extracting(Position::offset)
        .isEqualTo(syntax.indexOf("t", 20));
  }

  @Test
  void aRangeWithoutEndIsRefusedBeforeItIsSent() {
    ParameterValue day = new ParameterValue.Day(LocalDate.of(2026, 1, 1));
    Statement statement =
        Statement.of("SELECT :p")
            .with(Parameters.named(Map.of("p", new ParameterValue.Range(day, day))));
    assertThat(failed(statement).message())
        .isEqualTo("The parameter p is a range: write :p.min or :p.max");
  }
}
