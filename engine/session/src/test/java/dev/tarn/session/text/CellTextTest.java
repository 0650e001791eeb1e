package dev.tarn.session.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.CalendarInterval;
import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.DataType.Simple;
import dev.tarn.session.StructValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CellTextTest {
  private static final DataType DECIMAL = new DataType.Decimal(38, 10);
  private static final DataType TEXT = new DataType.Text("string");
  private final CellText texts = CellText.in(ZoneOffset.UTC);

  @Test
  void numbersArePlain() {
    assertThat(texts.text((byte) -1, Simple.TINYINT)).isEqualTo("-1");
    assertThat(texts.text(Long.MIN_VALUE, Simple.BIGINT)).isEqualTo("-9223372036854775808");
    assertThat(texts.text(1e10, Simple.DOUBLE)).isEqualTo("1.0E10");
    assertThat(texts.text(Double.NaN, Simple.DOUBLE)).isEqualTo("NaN");
    assertThat(texts.text(Float.NEGATIVE_INFINITY, Simple.FLOAT)).isEqualTo("-Infinity");
    assertThat(texts.text(new BigDecimal("1E-10"), DECIMAL)).isEqualTo("0.0000000001");
    assertThat(texts.text(new BigDecimal("1E+3"), DECIMAL)).isEqualTo("1000");
    assertThat(texts.text(true, Simple.BOOLEAN)).isEqualTo("true");
    assertThat(texts.text(null, Simple.BIGINT)).isEqualTo("NULL");
  }

  @Test
  void timesShowSecondsAndNoTrailingZeros() {
    LocalDateTime evening = LocalDateTime.of(2026, 1, 31, 23, 5, 9, 120_000_000);
    assertThat(texts.text(evening, Simple.TIMESTAMP_NTZ)).isEqualTo("2026-01-31 23:05:09.12");
    assertThat(texts.text(LocalDate.of(2026, 1, 31).atStartOfDay(), Simple.TIMESTAMP_NTZ))
        .isEqualTo("2026-01-31 00:00:00");
    assertThat(texts.text(LocalTime.of(1, 2, 3, 4000), new DataType.Time(6)))
        .isEqualTo("01:02:03.000004");
    assertThat(texts.text(LocalDate.of(12_345, 6, 7), Simple.DATE)).isEqualTo("+12345-06-07");
    assertThat(texts.text(LocalDate.of(-43, 3, 15), Simple.DATE)).isEqualTo("-0043-03-15");
  }

  @Test
  void timestampsAreShownInTheZone() {
    Instant instant = Instant.parse("2026-07-01T00:00:00.000001Z");
    assertThat(CellText.in(ZoneId.of("Europe/Vienna")).text(instant, Simple.TIMESTAMP))
        .isEqualTo("2026-07-01 02:00:00.000001");
  }

  @Test
  void yearMonthIntervalsAreLiterals() {
    assertThat(yearMonth("interval year to month", 14)).isEqualTo("INTERVAL '1-2' YEAR TO MONTH");
    assertThat(yearMonth("interval year to month", -14)).isEqualTo("INTERVAL '-1-2' YEAR TO MONTH");
    assertThat(yearMonth("interval year", 24)).isEqualTo("INTERVAL '2' YEAR");
    assertThat(yearMonth("interval month", 14)).isEqualTo("INTERVAL '14' MONTH");
  }

  private String yearMonth(String type, int months) {
    return texts.text(Period.ofMonths(months).normalized(), new DataType.YearMonthInterval(type));
  }

  @Test
  void dayTimeIntervalsAreLiterals() {
    long micros = 86_400_000_000L + 2 * 3_600_000_000L + 3 * 60_000_000L + 4_000_005L;
    assertThat(dayTime("interval day to second", micros))
        .isEqualTo("INTERVAL '1 02:03:04.000005' DAY TO SECOND");
    assertThat(dayTime("interval day to second", -micros))
        .isEqualTo("INTERVAL '-1 02:03:04.000005' DAY TO SECOND");
    assertThat(dayTime("interval day", 3 * 86_400_000_000L)).isEqualTo("INTERVAL '3' DAY");
    assertThat(dayTime("interval day to hour", 90_000_000_000L))
        .isEqualTo("INTERVAL '1 01' DAY TO HOUR");
    assertThat(dayTime("interval hour to second", 90_000_500_000L))
        .isEqualTo("INTERVAL '25:00:00.5' HOUR TO SECOND");
    assertThat(dayTime("interval minute", 300_000_000L)).isEqualTo("INTERVAL '05' MINUTE");
    assertThat(dayTime("interval second", 100_000_000L)).isEqualTo("INTERVAL '100' SECOND");
    assertThat(dayTime("interval second", 0)).isEqualTo("INTERVAL '00' SECOND");
    assertThat(dayTime("interval day to second", Long.MIN_VALUE))
        .isEqualTo("INTERVAL '-106751991 04:00:54.775808' DAY TO SECOND");
  }

  private String dayTime(String type, long micros) {
    return texts.text(Duration.of(micros, ChronoUnit.MICROS), new DataType.DayTimeInterval(type));
  }

  @Test
  void calendarIntervalsNameTheirUnits() {
    assertThat(texts.text(new CalendarInterval(14, -3, 3_723_500_000L), Simple.INTERVAL))
        .isEqualTo("1 years 2 months -3 days 1 hours 2 minutes 3.5 seconds");
    assertThat(texts.text(new CalendarInterval(0, 0, 0), Simple.INTERVAL)).isEqualTo("0 seconds");
  }

  @Test
  void bytesAreALiteral() {
    assertThat(texts.text(new byte[] {0, (byte) 0xAF}, Simple.BINARY)).isEqualTo("X'00AF'");
    assertThat(texts.text(new byte[0], Simple.BINARY)).isEqualTo("X''");
  }

  @Test
  void nestedValuesShowTheirParts() {
    DataType list = new DataType.Array(TEXT);
    DataType map = new DataType.Dictionary(TEXT, Simple.BIGINT);
    DataType struct =
        new DataType.Struct(
            List.of(
                new Column("id", Simple.INT, false, null),
                new Column("age", new DataType.DayTimeInterval("interval day"), true, null)));
    Map<String, Long> values = new LinkedHashMap<>();
    values.put("a", 1L);
    values.put("b", null);
    assertThat(texts.text(Arrays.asList("x", null, ""), list)).isEqualTo("[x, NULL, ]");
    assertThat(texts.text(List.of(), list)).isEqualTo("[]");
    assertThat(texts.text(values, map)).isEqualTo("{a -> 1, b -> NULL}");
    StructValue value = new StructValue(List.of("id", "age"), Arrays.asList(1, Duration.ofDays(2)));
    assertThat(texts.text(value, struct)).isEqualTo("{1, INTERVAL '2' DAY}");
    assertThat(texts.text(List.of(value), new DataType.Other("geo")))
        .isEqualTo("[{1, INTERVAL '2 00:00:00' DAY TO SECOND}]");
  }

  @Test
  void longValuesAreShortened() {
    CellText brief = texts.shortened(5);
    assertThat(brief.text("12345", TEXT)).isEqualTo("12345");
    assertThat(brief.text("123456", TEXT)).isEqualTo("12345…");
    assertThat(brief.text("1234😀", TEXT)).isEqualTo("1234…");
    assertThat(brief.text("x".repeat(1_000_000), TEXT)).isEqualTo("xxxxx…");
    assertThat(brief.text(new byte[1_000_000], Simple.BINARY)).isEqualTo("X'000…");
    assertThat(brief.text(List.of("ab", "c".repeat(9), "d"), new DataType.Array(TEXT)))
        .isEqualTo("[ab, …");
    assertThat(brief.text(List.of(1, 2), new DataType.Array(Simple.INT))).isEqualTo("[1, 2…");
  }
}
