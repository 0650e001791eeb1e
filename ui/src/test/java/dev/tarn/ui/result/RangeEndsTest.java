package dev.tarn.ui.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.session.DataType;
import dev.tarn.session.DataType.Simple;
import dev.tarn.session.view.Bound;
import dev.tarn.ui.result.RangeEnds.End;
import dev.tarn.ui.result.RangeEnds.UnreadableException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class RangeEndsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static RangeEnds ends(DataType type) {
    return new RangeEnds(type, BERLIN);
  }

  private static Bound read(DataType type, String text, End end) throws UnreadableException {
    return ends(type).read(text, end).orElseThrow();
  }

  @Test
  void numbersHaveTheTypeOfTheColumnAndMayHaveCommas() throws UnreadableException {
    assertThat(read(Simple.BIGINT, " 1,000 ", End.FROM)).isEqualTo(new Bound(1000L, true));
    assertThat(read(Simple.SMALLINT, "-7", End.TO)).isEqualTo(new Bound((short) -7, true));
    assertThat(read(Simple.DOUBLE, "1e3", End.TO)).isEqualTo(new Bound(1000.0, true));
    assertThat(read(new DataType.Decimal(10, 2), "12.345", End.TO))
        .isEqualTo(new Bound(new BigDecimal("12.345"), true));
  }

  @Test
  void aDayAMonthOrAYearGoesFromItsFirstToItsLastDay() throws UnreadableException {
    assertThat(read(Simple.DATE, "2024-02", End.FROM).value()).isEqualTo(LocalDate.of(2024, 2, 1));
    assertThat(read(Simple.DATE, "2024-02", End.TO).value()).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(read(Simple.DATE, "2024", End.TO).value()).isEqualTo(LocalDate.of(2024, 12, 31));
    assertThat(read(Simple.DATE, "2024-03-05", End.TO).value()).isEqualTo(LocalDate.of(2024, 3, 5));
  }

  @Test
  void aMomentIsOfTheZoneThatIsShownAndAWholeDayBelongsToTheRange() throws UnreadableException {
    assertThat(read(Simple.TIMESTAMP, "2024-07-01", End.FROM))
        .isEqualTo(new Bound(Instant.parse("2024-06-30T22:00:00Z"), true));
    assertThat(read(Simple.TIMESTAMP, "2024-07-01", End.TO))
        .isEqualTo(new Bound(Instant.parse("2024-07-01T22:00:00Z"), false));
    assertThat(read(Simple.TIMESTAMP_NTZ, "2024-07-01T9:30", End.TO))
        .isEqualTo(new Bound(LocalDateTime.of(2024, 7, 1, 9, 30), true));
  }

  @Test
  void whatWasReadIsWrittenAsItWasTyped() throws UnreadableException {
    for (String text : new String[] {"2024-07-01", "2024-07-01 09:30", "2024-07-01 09:30:15.500"}) {
      for (End end : End.values()) {
        Bound bound = read(Simple.TIMESTAMP, text, end);
        assertThat(ends(Simple.TIMESTAMP).write(bound, end)).isEqualTo(text);
      }
    }
    assertThat(ends(Simple.INT).write(new Bound(5, true), End.TO)).isEqualTo("5");
  }

  @Test
  void whatIsNoValueIsRefusedWithAnExample() throws UnreadableException {
    assertThat(ends(Simple.INT).read("  ", End.FROM)).isEmpty();
    assertThatThrownBy(() -> read(Simple.DATE, "31.1.2026", End.FROM))
        .isInstanceOf(UnreadableException.class)
        .hasMessage("31.1.2026 is no date. Write it like 2026-01-31.");
    assertThatThrownBy(() -> read(Simple.TINYINT, "300", End.FROM))
        .hasMessage("300 is outside the numbers of tinyint.");
    assertThatThrownBy(() -> read(Simple.INT, "1.5", End.FROM))
        .hasMessage("1.5 is no int. Write it like 1,000.");
    assertThatThrownBy(() -> read(Simple.TIMESTAMP, "2024-01-01 25:00", End.FROM))
        .isInstanceOf(UnreadableException.class);
  }
}
