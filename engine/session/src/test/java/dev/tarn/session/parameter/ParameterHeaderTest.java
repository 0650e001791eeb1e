package dev.tarn.session.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterHeaderTest {
  private static final Choices STATES =
      new Choices.Listed(List.of(new Choice("O", "open"), Choice.of("P"), Choice.of("F")));

  @Test
  void everyKindOfDefinitionIsRead() {
    ParameterHeader header =
        ParameterHeader.of(
            """
            -- Orders in scope
            -- @param from date = 2024-01-01 "From"
            --@param least int null = 10
            -- @param status multi('O' "open", 'P', 'F') = 'O', 'P' "Status"
            -- @param nation dropdown(SELECT n_name FROM nation WHERE n_name <> ')' ORDER BY 1) = 'FRANCE'
            -- @param period daterange = 2024-01-01..2024-12-31
            -- @param size dropdown(1, 2, 3) = 2
            -- @param day multi date (SELECT d FROM days)
            -- @param note = it is free text "A ""note\"""
            -- @param nothing text = null
            SELECT ':x -- @param not text'
            """);
    assertThat(header.problems()).isEmpty();
    assertThat(header.definitions())
        .containsExactly(
            new ParameterDefinition(
                "from",
                new ParameterKind.Single(ValueType.DATE),
                false,
                Written.of("2024-01-01"),
                "From"),
            new ParameterDefinition(
                "least", new ParameterKind.Single(ValueType.WHOLE), true, Written.of("10"), ""),
            new ParameterDefinition(
                "status",
                new ParameterKind.Multi(ValueType.TEXT, STATES),
                false,
                Written.of("O", "P"),
                "Status"),
            new ParameterDefinition(
                "nation",
                new ParameterKind.Dropdown(
                    ValueType.TEXT,
                    new Choices.Asked("SELECT n_name FROM nation WHERE n_name <> ')' ORDER BY 1")),
                false,
                Written.of("FRANCE"),
                ""),
            new ParameterDefinition(
                "period",
                new ParameterKind.DateRange(),
                false,
                Written.of("2024-01-01..2024-12-31"),
                ""),
            new ParameterDefinition(
                "size",
                new ParameterKind.Dropdown(
                    ValueType.WHOLE,
                    new Choices.Listed(List.of(Choice.of("1"), Choice.of("2"), Choice.of("3")))),
                false,
                Written.of("2"),
                ""),
            new ParameterDefinition(
                "day",
                new ParameterKind.Multi(ValueType.DATE, new Choices.Asked("SELECT d FROM days")),
                false,
                Written.NOTHING,
                ""),
            new ParameterDefinition(
                "note", ParameterKind.text(), false, Written.of("it is free text"), "A \"note\""),
            new ParameterDefinition("nothing", ParameterKind.text(), true, Written.NULL, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from dat = 1|10|3|There is no parameter type 'dat': write one of text, int, decimal",
        "from date = 2024-13-01|17|10|'2024-13-01' will not do: write a day, such as",
        "from date =|16|0|A default is missing",
        "n int = many|13|4|'many' will not do: write a whole number",
        "n dropdown|7|8|The choices of this dropdown are missing",
        "n dropdown('A', 'B'|15|9|This parenthesis is never closed",
        "n dropdown('A') = 'C'|23|3|'C' is not in the list: write one of A",
        "n multi()|12|2|Write the choices with commas",
        "n multi('A' 'B')|17|3|Write the choices with commas",
        "n dropdown int('x')|20|3|The choice 'x' will not do: write a whole number",
        "n dropdown intt(1)|16|4|There is no type 'intt'",
        "n date = 2024-01-01 \"From|25|5|The quote \" is never closed",
        "n text = 'a' b|18|1|Only a label in double quotes may follow",
        "n text = 'a|14|2|The quote ' is never closed",
        "n daterange = 2024-02-01..2024-01-01|19|22|The range ends before it begins",
        "= 3|5|3|A name is missing",
      },
      quoteCharacter = '`')
  void aMistakeIsToldAtItsPlace(String line, int column, int length, String message) {
    ParameterHeader header = ParameterHeader.of("-- title\n--@param " + line + "\nSELECT 1");
    assertThat(header.entries()).isEmpty();
    assertThat(header.problems()).hasSize(1);
    ParameterHeader.Problem problem = header.problems().getFirst();
    assertThat(problem.message()).contains(message);
    assertThat(problem.place().line()).isEqualTo(2);
    assertThat(problem.place().column()).isEqualTo(column + 5);
    assertThat(problem.place().length()).isEqualTo(length);
  }

  @Test
  void oneNameIsDefinedOnce() {
    ParameterHeader header = ParameterHeader.of("-- @param a int\n-- @param b\n-- @param a date");
    assertThat(header.definitions())
        .extracting(ParameterDefinition::name)
        .containsExactly("a", "b");
    assertThat(header.problems())
        .extracting(ParameterHeader.Problem::words)
        .containsExactly(
            "line 3, column 11: The parameter a is defined in line 1 already: remove one of the"
                + " two, or give it another name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-- @param a text",
        "-- @param a int null = 5 \"A \"\"b\"\" c\"",
        "-- @param a text = 'it''s'",
        "-- @param a multi('O' \"open\", 'P') = 'O', 'P'",
        "-- @param a dropdown decimal(1, 2) = 1",
        "-- @param a dropdown int(SELECT 1)",
        "-- @param a daterange = last 30 days",
        "-- @param a date = null"
      })
  void whatIsWrittenIsReadBackTheSame(String line) {
    assertThat(HeaderWriter.line(ParameterHeader.of(line).definitions().getFirst()))
        .isEqualTo(line);
  }

  @Test
  void theWriterChangesItsOwnLinesOnly() {
    String text = "-- Title\n  --  @param  a   int = 1\n-- @param b\nSELECT :a -- @param no\n;\n";
    List<ParameterDefinition> old = ParameterHeader.of(text).definitions();
    assertThat(HeaderWriter.write(text, old)).isEqualTo(text);
    ParameterDefinition c = ParameterDefinition.of("c", new ParameterKind.DateRange());
    assertThat(HeaderWriter.write(text, List.of(old.getFirst(), c)))
        .isEqualTo(text.replace("-- @param b", "-- @param c daterange null"));
    assertThat(HeaderWriter.write(text, List.of(old.getFirst())))
        .isEqualTo(text.replace("-- @param b\n", ""));
    assertThat(HeaderWriter.write("SELECT 1", List.of(c)))
        .isEqualTo("-- @param c daterange null\n\nSELECT 1");
  }
}
