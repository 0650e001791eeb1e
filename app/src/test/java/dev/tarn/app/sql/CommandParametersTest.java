package dev.tarn.app.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tarn.session.ParameterValue;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandParametersTest {
  private static final String TEXT =
      """
      -- @param from date = 2024-01-01 "From"
      -- @param least int
      -- @param status multi('O', 'P', 'a,b') = 'O', 'P'
      -- @param note text null = null
      SELECT :from, :least, :note WHERE x IN (:status);
      SELECT :from, ${other};
      """;

  @Test
  void theHeaderTellsTypesAndDefaults() {
    assertThat(values("least=10", "other=x", "status='a,b',O"))
        .isEqualTo(
            Map.of(
                "from", new ParameterValue.Day(LocalDate.of(2024, 1, 1)),
                "least", new ParameterValue.Whole(10),
                "other", new ParameterValue.Text("x"),
                "note", new ParameterValue.Null(),
                "status",
                    new ParameterValue.Several(
                        List.of(new ParameterValue.Text("a,b"), new ParameterValue.Text("O")))));
    assertThat(values("from:date=2025-01-31", "least=1", "other=x").get("from"))
        .isEqualTo(new ParameterValue.Day(LocalDate.of(2025, 1, 31)));
  }

  @Test
  void allMissingValuesAreNamedWithWhatTheyTake() {
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> values())
        .withMessage(
            "The parameter least has no value: write a whole number, such as 1000 behind --param"
                + " least=\ntarn: The parameter other has no value: add --param other=VALUE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "least=many|The value of parameter least: 'many' will not do: write a whole number",
        "status=O,X|The value of parameter status: 'X' is not in the list: write one or more of O",
        "from:text=x|The header says what from is: leave out ':text' and write a day",
        "least:null=|The value of parameter least: It cannot be null: write a whole number",
      })
  void whatTheHeaderDoesNotTakeIsTold(String given, String message) {
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> values(given))
        .withMessageContaining(message);
  }

  @Test
  void everyMistakeOfTheHeaderIsToldWithItsPlace() {
    SqlSource source =
        new SqlSource(
            Path.of("a.sql").toString(),
            "-- @param a dat\n-- @param b\n-- @param b int\nSELECT 1",
            null);
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> CommandParameters.of(source, List.of()))
        .withMessageStartingWith("a.sql: line 1, column 13: There is no parameter type 'dat'")
        .withMessageContaining("\ntarn: a.sql: line 3, column 11: The parameter b is defined");
  }

  private static Map<String, ParameterValue> values(String... given) {
    return CommandParameters.of(SqlSource.argument(TEXT), CommandParameters.given(List.of(given)))
        .values();
  }
}
