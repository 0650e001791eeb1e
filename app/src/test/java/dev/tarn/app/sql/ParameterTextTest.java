package dev.tarn.app.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tarn.session.ParameterValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterTextTest {

  @Test
  void valuesAreTextUnlessATypeIsNamed() {
    assertThat(ParameterText.read("zip=01234"))
        .isEqualTo(Map.entry("zip", new ParameterValue.Text("01234")));
    assertThat(ParameterText.read("a=b=c:d").getValue())
        .isEqualTo(new ParameterValue.Text("b=c:d"));
    assertThat(ParameterText.read("empty=").getValue()).isEqualTo(new ParameterValue.Text(""));
  }

  @Test
  void typesMakeValues() {
    assertThat(value("n:int=-5")).isEqualTo(new ParameterValue.Whole(-5));
    assertThat(value("n:decimal=1.50")).isEqualTo(new ParameterValue.Exact(new BigDecimal("1.50")));
    assertThat(value("n:DOUBLE=1e3")).isEqualTo(new ParameterValue.Floating(1000));
    assertThat(value("b:boolean=True")).isEqualTo(new ParameterValue.Truth(true));
    assertThat(value("d:date=2026-01-31"))
        .isEqualTo(new ParameterValue.Day(LocalDate.of(2026, 1, 31)));
    assertThat(value("t:timestamp=2026-01-31 08:00:00+02:00"))
        .isEqualTo(new ParameterValue.Moment(Instant.parse("2026-01-31T06:00:00Z")));
    assertThat(value("t:timestamp_ntz=2026-01-31T08:00:00"))
        .isEqualTo(new ParameterValue.WallTime(LocalDateTime.of(2026, 1, 31, 8, 0)));
    assertThat(value("x:null=")).isEqualTo(new ParameterValue.Null());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "=b", ":int=1", "a b=1", "n:int=x", "n:frob=1", "b:boolean=2"})
  void whatCannotBeReadIsTold(String written) {
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> ParameterText.read(written))
        .withMessageMatching("(?s)(The|There) .*");
  }

  private static ParameterValue value(String written) {
    return ParameterText.read(written).getValue();
  }
}
