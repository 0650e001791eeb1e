package dev.tarn.workspace.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.ParameterValue;
import dev.tarn.session.Parameters;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParametersJsonTest {
  @Test
  void valuesOfAllTypesComeBackAsTheyWere() {
    Parameters parameters =
        Parameters.named(
            Map.of(
                "a", new ParameterValue.Text("it's \"quoted\" ä 😀"),
                "b", new ParameterValue.Whole(Long.MIN_VALUE),
                "c", new ParameterValue.Exact(new BigDecimal("12345678901234567890.000")),
                "d", new ParameterValue.Floating(Double.NEGATIVE_INFINITY),
                "e", new ParameterValue.Truth(true),
                "f", new ParameterValue.Day(LocalDate.of(-44, 3, 15)),
                "g", new ParameterValue.Moment(Instant.parse("2026-01-31T08:00:00.123456Z")),
                "h", new ParameterValue.WallTime(LocalDateTime.of(2026, 1, 31, 8, 0)),
                "i", new ParameterValue.Null()));
    assertThat(ParametersJson.read(ParametersJson.write(parameters))).isEqualTo(parameters);
  }

  @Test
  void listsAndRangesComeBackAsTheyWere() {
    ParameterValue day = new ParameterValue.Day(LocalDate.of(2026, 1, 31));
    Parameters parameters =
        Parameters.named(
            Map.of(
                "a", new ParameterValue.Several(List.of(day, day)),
                "b", new ParameterValue.Range(day, day)));
    assertThat(ParametersJson.read(ParametersJson.write(parameters))).isEqualTo(parameters);
    assertThat(ParametersJson.read("{\"a\":{\"type\":\"range\"}}")).isEqualTo(Parameters.NONE);
  }

  @Test
  void valuesByPlaceKeepTheirOrder() {
    Parameters parameters =
        Parameters.positional(new ParameterValue.Whole(2), new ParameterValue.Text("1"));
    assertThat(ParametersJson.read(ParametersJson.write(parameters))).isEqualTo(parameters);
  }

  @Test
  void noValuesAreAnEmptyObject() {
    assertThat(ParametersJson.write(Parameters.NONE)).isEqualTo("{}");
    assertThat(ParametersJson.read("{}")).isEqualTo(Parameters.NONE);
  }

  @Test
  void aTextThatCannotBeReadGivesNoValues() {
    assertThat(ParametersJson.read("{\"a\": ")).isEqualTo(Parameters.NONE);
    assertThat(ParametersJson.read("{\"a\":{\"type\":\"date\",\"value\":\"soon\"}}"))
        .isEqualTo(Parameters.NONE);
  }
}
