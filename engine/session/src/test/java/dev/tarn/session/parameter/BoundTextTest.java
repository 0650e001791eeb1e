package dev.tarn.session.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.ParameterValue;
import dev.tarn.session.Parameters;
import dev.tarn.session.Position;
import dev.tarn.session.Statement;
import dev.tarn.session.StatementError;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundTextTest {
  private static final ParameterValue TEXT = new ParameterValue.Text("a");
  private static final ParameterValue SEVERAL =
      new ParameterValue.Several(List.of(TEXT, new ParameterValue.Text("b")));
  private static final ParameterValue RANGE =
      new ParameterValue.Range(
          new ParameterValue.Day(LocalDate.of(2026, 1, 1)),
          new ParameterValue.Day(LocalDate.of(2026, 2, 1)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT :t|SELECT :t",
        "SELECT ${t}, '${t}', `${t}` -- ${t}|SELECT :t, '${t}', `${t}` -- ${t}",
        "SELECT ${unknown}, ${spark.sql.x}|SELECT ${unknown}, ${spark.sql.x}",
        "x IN (:s)|x IN (:s_1, :s_2)",
        "x NOT IN ('c', ${s} , :t)|x NOT IN ('c', :s_1, :s_2 , :t)",
        "x IN (:s) AND y IN (:s)|x IN (:s_1, :s_2) AND y IN (:s_1, :s_2)",
        "x IN (SELECT :s, 1)|x IN (SELECT :s, 1)",
        "x IN (f(:s), (:s))|x IN (f(:s), (:s))",
        "array_contains(:s, x)|array_contains(:s, x)",
        "x IN (:s) OR :s_1|x IN (:s_1_, :s_2) OR :s_1",
        "d > :r.min AND d < :r.MAX|d > :r_min AND d < :r_max",
        "d > ${r.min} + :r_min|d > :r_min_ + :r_min",
        "SELECT ':r.min', :t /* :r.min */|SELECT ':r.min', :t /* :r.min */",
      },
      quoteCharacter = '"')
  void markersAreWrittenForSpark(String text, String sent) {
    assertThat(bound(text).text()).isEqualTo(sent);
  }

  @Test
  void eachValueIsSentUnderItsName() {
    BoundText bound = bound("x IN (:s) AND d >= :r.min");
    assertThat(bound.parameters().named())
        .containsEntry("s_1", TEXT)
        .containsEntry("s_2", new ParameterValue.Text("b"))
        .containsEntry("r_min", new ParameterValue.Day(LocalDate.of(2026, 1, 1)))
        .doesNotContainKeys("s", "r", "r_max");
  }

  @Test
  void questionMarksTakeListsToo() {
    BoundText bound =
        BoundText.of(
            Statement.of("x IN (?) AND y = ? AND f(?)")
                .with(Parameters.positional(SEVERAL, TEXT, SEVERAL)));
    assertThat(bound.text()).isEqualTo("x IN (?, ?) AND y = ? AND f(?)");
    assertThat(bound.parameters().positional())
        .containsExactly(TEXT, new ParameterValue.Text("b"), TEXT, SEVERAL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x IN (:s) AND wrong|wrong",
        "wrong AND x IN (:s)|wrong",
        "${t} + x IN (${s}) + wrong + :s|wrong",
        "ä😀 IN (:s)\\n AND wrong|wrong",
      },
      quoteCharacter = '"')
  void placesAreFoundAgainInTheUsersText(String written, String word) {
    String text = written.replace("\\n", "\n");
    BoundText bound = bound(text);
    int at = bound.text().indexOf(word);
    Position place = place(bound, at, word.length());
    assertThat(place).isEqualTo(Position.in(text, text.indexOf(word), word.length()));
  }

  @Test
  void aPlaceInsideAWrittenMarkerIsTheWholeMarker() {
    BoundText bound = bound("a + x IN (:s) + b");
    assertThat(place(bound, bound.text().indexOf(":s_2"), 4))
        .isEqualTo(Position.in("a + x IN (:s) + b", 10, 2));
    assertThat(place(bound, 0, bound.text().length()))
        .isEqualTo(Position.in("a + x IN (:s) + b", 0, 17));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT 1 > :r|11|The parameter r is a range: write :r.min or :r.max",
        "SELECT :t.min|7|The parameter t is no range, so it has no .min",
      })
  void aRangeWithoutItsEndIsToldAtItsPlace(String text, int offset, String message) {
    StatementError error = bound(text).problem().orElseThrow();
    assertThat(error.message()).isEqualTo(message);
    assertThat(error.position()).isNotNull().extracting(Position::offset).isEqualTo(offset);
  }

  private static BoundText bound(String text) {
    return BoundText.of(
        Statement.of(text).with(Parameters.named(Map.of("t", TEXT, "s", SEVERAL, "r", RANGE))));
  }

  private static Position place(BoundText bound, int offset, int length) {
    StatementError error =
        new StatementError(
            StatementError.Kind.STATEMENT,
            "",
            null,
            null,
            Map.of(),
            Position.in(bound.text(), offset, length),
            "");
    Position place = bound.inOriginal(error).position();
    return Objects.requireNonNull(place);
  }
}
