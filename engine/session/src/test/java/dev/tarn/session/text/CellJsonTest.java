package dev.tarn.session.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.CalendarInterval;
import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.DataType.Simple;
import dev.tarn.session.StructValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CellJsonTest {
  private static final DataType TEXT = new DataType.Text("string");
  private final CellJson json = CellJson.in(ZoneOffset.UTC);

  @Test
  void numbersAndWordsAreBare() {
    assertThat(json.json(null, Simple.INT)).isEqualTo("null");
    assertThat(json.json(true, Simple.BOOLEAN)).isEqualTo("true");
    assertThat(json.json(-5, Simple.INT)).isEqualTo("-5");
    assertThat(json.json(1.5f, Simple.FLOAT)).isEqualTo("1.5");
    assertThat(json.json(1e300, Simple.DOUBLE)).isEqualTo("1.0E300");
    assertThat(json.json(Double.POSITIVE_INFINITY, Simple.DOUBLE)).isEqualTo("\"Infinity\"");
    assertThat(json.json(new BigDecimal("12345678901234567890.10"), new DataType.Decimal(38, 2)))
        .isEqualTo("12345678901234567890.10");
  }

  @Test
  void textIsEscaped() {
    assertThat(json.json("a\"b\\c\n\t\u0000\u001f😀é", TEXT))
        .isEqualTo("\"a\\\"b\\\\c\\n\\t\\u0000\\u001f😀é\"");
    assertThat(CellJson.quoted("x")).isEqualTo("\"x\"");
  }

  @Test
  void timesAreIso() {
    Instant instant = Instant.parse("2026-07-01T00:00:00.5Z");
    assertThat(json.json(instant, Simple.TIMESTAMP)).isEqualTo("\"2026-07-01T00:00:00.5Z\"");
    assertThat(CellJson.in(ZoneId.of("Europe/Vienna")).json(instant, Simple.TIMESTAMP))
        .isEqualTo("\"2026-07-01T02:00:00.5+02:00\"");
    assertThat(json.json(LocalDateTime.of(2026, 1, 2, 3, 4), Simple.TIMESTAMP_NTZ))
        .isEqualTo("\"2026-01-02T03:04:00\"");
    assertThat(json.json(LocalDate.of(2026, 1, 2), Simple.DATE)).isEqualTo("\"2026-01-02\"");
    assertThat(json.json(LocalTime.of(3, 4), new DataType.Time(6))).isEqualTo("\"03:04:00\"");
    assertThat(json.json(new CalendarInterval(1, 0, 0), Simple.INTERVAL)).isEqualTo("\"1 months\"");
    assertThat(json.json(Period.ofMonths(3), new DataType.YearMonthInterval("interval month")))
        .isEqualTo("\"INTERVAL '3' MONTH\"");
  }

  @Test
  void nestedValuesAreArraysAndObjects() {
    DataType map = new DataType.Dictionary(Simple.INT, new DataType.Array(TEXT));
    DataType struct = new DataType.Struct(List.of(new Column("m", map, true, null)));
    Map<Integer, List<String>> values = Map.of(7, Arrays.asList("x", null));
    assertThat(json.json(new StructValue(List.of("m"), List.of(values)), struct))
        .isEqualTo("{\"m\":{\"7\":[\"x\",null]}}");
    assertThat(json.json(new StructValue(List.of(), List.of()), struct)).isEqualTo("{}");
    assertThat(json.json(List.of(), new DataType.Array(TEXT))).isEqualTo("[]");
    assertThat(json.json(Map.of(), map)).isEqualTo("{}");
    assertThat(json.json(new byte[] {1, 2, 3}, Simple.BINARY)).isEqualTo("\"AQID\"");
  }
}
