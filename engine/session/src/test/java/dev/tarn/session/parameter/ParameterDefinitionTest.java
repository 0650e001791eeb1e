package dev.tarn.session.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.session.ParameterValue;
import dev.tarn.session.sql.SqlMarkers;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterDefinitionTest {
  private static final ZonedDateTime NOW =
      ZonedDateTime.parse("2026-03-15T12:30:00+01:00[Europe/Berlin]");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TEXT|it's|Text[value=it's]",
        "WHOLE|1_000|Whole[value=1000]",
        "DECIMAL|-12.50|Exact[value=-12.50]",
        "DOUBLE|1e6|Floating[value=1000000.0]",
        "BOOLEAN|Yes|Truth[value=true]",
        "DATE|2026-01-31|Day[value=2026-01-31]",
        "DATE|today|Day[value=2026-03-15]",
        "DATE|Today - 15|Day[value=2026-02-28]",
        "DATE|yesterday|Day[value=2026-03-14]",
        "TIMESTAMP|2026-01-31 18:30|Moment[value=2026-01-31T17:30:00Z]",
        "TIMESTAMP|2026-01-31T18:30:00.5+02:00|Moment[value=2026-01-31T16:30:00.500Z]",
        "TIMESTAMP|2026-01-31 18:30:00Z|Moment[value=2026-01-31T18:30:00Z]",
        "TIMESTAMP|2026-01-31|Moment[value=2026-01-30T23:00:00Z]",
        "TIMESTAMP|now|Moment[value=2026-03-15T11:30:00Z]",
        "TIMESTAMP_NTZ|2026-01-31 18:30|WallTime[value=2026-01-31T18:30]",
      })
  void valuesAreReadAsPeopleWriteThem(ValueType type, String written, String value) {
    assertThat(type.read(written, NOW)).hasToString(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WHOLE|10,00|write a whole number, such as 1000",
        "WHOLE|9223372036854775808|write a whole number",
        "DECIMAL|1e40|write a number, such as 12.50",
        "BOOLEAN|maybe|write true or false",
        "DATE|2026-02-30|write a day, such as",
        "DATE|31.01.2026|write a day, such as",
        "TIMESTAMP|25:00|write a time, such as",
      })
  void aValueOfTheWrongTypeIsToldWithWhatToWrite(ValueType type, String written, String message) {
    assertThatThrownBy(() -> type.read(written, NOW))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("'" + written + "' will not do: " + message);
  }

  @ParameterizedTest
  @CsvSource({
    "last 30 days, 2026-02-14, 2026-03-15",
    "Last 1 days, 2026-03-15, 2026-03-15",
    "this month, 2026-03-01, 2026-03-31",
    "last month, 2026-02-01, 2026-02-28",
    "this year, 2026-01-01, 2026-12-31",
    "last year, 2025-01-01, 2025-12-31",
    "2026-01-01..today, 2026-01-01, 2026-03-15"
  })
  void rangesMayBeWords(String written, LocalDate min, LocalDate max) {
    assertThat(definition(new ParameterKind.DateRange()).read(Written.of(written), NOW))
        .isEqualTo(
            new ParameterValue.Range(new ParameterValue.Day(min), new ParameterValue.Day(max)));
  }

  @Test
  void choicesOutsideTheListAreRefused() {
    Choices choices = new Choices.Listed(List.of(Choice.of("A"), Choice.of("B")));
    ParameterDefinition multi = definition(new ParameterKind.Multi(ValueType.TEXT, choices));
    assertThat(multi.read(Written.of("A", "B"), NOW))
        .isEqualTo(
            new ParameterValue.Several(
                List.of(new ParameterValue.Text("A"), new ParameterValue.Text("B"))));
    assertThatThrownBy(() -> multi.read(Written.of("A", "C"), NOW))
        .hasMessage("'C' is not in the list: write one or more of A, B");
    assertThatThrownBy(() -> multi.read(Written.NOTHING, NOW))
        .hasMessage("A value is missing: write one or more of A, B");
  }

  @Test
  void nullIsTakenWhereItMayBe() {
    assertThat(definition(ParameterKind.text()).read(Written.NULL, NOW))
        .isEqualTo(new ParameterValue.Null());
    ParameterDefinition strict =
        new ParameterDefinition("a", ParameterKind.text(), false, Written.NOTHING, "");
    assertThatThrownBy(() -> strict.read(Written.NULL, NOW)).hasMessageContaining("cannot be null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT 1 WHERE o_orderdate >= :x|date",
        "SELECT 1 WHERE :x <= o.`o_orderdate`|date",
        "SELECT 1 WHERE d.created_at BETWEEN :y AND :x|timestamp",
        "SELECT 1 WHERE o_orderdate NOT IN ('a', :x)|date",
        "SELECT 1 WHERE o_totalprice > :x|decimal",
        "SELECT 1 WHERE o_orderstatus IN (:x)|text",
        "SELECT 1 LIMIT :x|int",
        "SELECT CAST(:x AS DOUBLE)|double",
        "SELECT :x::timestamp_ntz|timestamp_ntz",
        "SELECT :x AS day|text",
        "SELECT 1 WHERE d > :x.min|daterange",
        "SELECT ${x}|text"
      })
  void aTypeIsGuessedFromWhatStandsAround(String sql, String type) {
    ParameterKind kind =
        ParameterGuess.of(
            "x", SqlMarkers.of(sql).stream().filter(each -> each.name().equals("x")).toList());
    assertThat(HeaderWriter.type(kind)).isEqualTo(type);
  }

  private static ParameterDefinition definition(ParameterKind kind) {
    return ParameterDefinition.of("a", kind);
  }
}
