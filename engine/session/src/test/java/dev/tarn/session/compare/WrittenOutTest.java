package dev.tarn.session.compare;

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

class WrittenOutTest {
  private static String written(String text, Map<String, ParameterValue> values) {
    return WrittenOut.of(Statement.of(text).with(Parameters.named(values)));
  }

  @Test
  void eachValueIsWrittenAsALiteralOfItsType() {
    assertThat(
            written(
                "SELECT :text, :whole, :exact, :floating, :truth, :day, :moment, :wall, :none",
                Map.of(
                    "text", new ParameterValue.Text("it's \\ ü"),
                    "whole", new ParameterValue.Whole(-7),
                    "exact", new ParameterValue.Exact(new BigDecimal("1.50")),
                    "floating", new ParameterValue.Floating(0.1),
                    "truth", new ParameterValue.Truth(true),
                    "day", new ParameterValue.Day(LocalDate.of(2026, 1, 31)),
                    "moment", new ParameterValue.Moment(Instant.parse("2026-01-31T08:00:00.5Z")),
                    "wall", new ParameterValue.WallTime(LocalDateTime.of(2026, 1, 31, 8, 30)),
                    "none", new ParameterValue.Null())))
        .isEqualTo(
            "SELECT 'it\\'s \\\\ ü', -7, 1.50BD, 0.1D, true, DATE'2026-01-31',"
                + " TIMESTAMP'2026-01-31T08:00:00.500Z', TIMESTAMP_NTZ'2026-01-31T08:30', NULL");
  }

  @Test
  void listsAndRangesAreWrittenWhereTheyStand() {
    ParameterValue several =
        new ParameterValue.Several(
            List.of(new ParameterValue.Text("a"), new ParameterValue.Text("b")));
    ParameterValue range =
        new ParameterValue.Range(new ParameterValue.Whole(1), new ParameterValue.Whole(9));
    assertThat(
            written(
                "SELECT :s FROM t WHERE c IN (:s) AND d BETWEEN :r.min AND ${r.max} -- :s",
                Map.of("s", several, "r", range)))
        .isEqualTo(
            "SELECT array('a', 'b') FROM t WHERE c IN ('a', 'b') AND d BETWEEN 1 AND 9 -- :s");
  }

  @Test
  void questionMarksTakeValuesInTheirOrderAndMarkersWithoutValueStay() {
    Statement asked =
        Statement.of("SELECT ?, '?', ?, ?")
            .with(
                Parameters.positional(new ParameterValue.Whole(1), new ParameterValue.Text("two")));
    assertThat(WrittenOut.of(asked)).isEqualTo("SELECT 1, '?', 'two', ?");
    assertThat(written("SELECT :a, :b", Map.of("b", new ParameterValue.Whole(2))))
        .isEqualTo("SELECT :a, 2");
  }
}
