package dev.tarn.session.complete;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a name means. `|` is the place.
class InspectionTest {
  private static final Metadata KNOWN = Shop.known();

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          SELECT n|_name FROM nation           ~ COLUMN n_name bigint spark_catalog.default.nation
          SELECT o.o_total|price FROM orders o ~ COLUMN o_totalprice double spark_catalog.default.orders
          SELECT * FROM nati|on                ~ TABLE spark_catalog.default.nation  spark_catalog.default.nation
          SELECT * FROM sales.peo|ple p        ~ TABLE spark_catalog.sales.people  spark_catalog.sales.people
          SELECT p|.id FROM sales.people p     ~ TABLE spark_catalog.sales.people  spark_catalog.sales.people
          DROP TABLE nat|ion                   ~ TABLE spark_catalog.default.nation  spark_catalog.default.nation
          SELECT date_t|runc('DAY', x)         ~ FUNCTION date_trunc date_trunc(fmt, ts) null
          SELECT nothing|_here FROM nation     ~ null
          """)
  void aNameIsToldWithItsTypeAndTable(String marked, String expected) {
    int at = marked.indexOf('|');
    Inspection.Meaning meaning =
        Inspection.name(marked.replace("|", ""), at, KNOWN).orElseThrow().meaning();

    String told =
        meaning == null
            ? "null"
            : meaning.kind()
                + " "
                + meaning.name()
                + " "
                + meaning.type()
                + " "
                + (meaning.table() == null ? "null" : meaning.table().sql());
    assertThat(told).isEqualTo(expected);
  }

  @Test
  void theCommentIsTold() {
    Inspection.Meaning meaning =
        Inspection.name("SELECT n_name FROM nation", 9, KNOWN).orElseThrow().meaning();

    assertThat(meaning).isNotNull().extracting("about").isEqualTo("About n_name");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          SELECT date_trunc(|                   ~ date_trunc 0
          SELECT date_trunc('DAY', |            ~ date_trunc 1
          SELECT date_trunc(abs(a, b), c|)      ~ date_trunc 1
          SELECT date_trunc(abs(a|              ~ abs 0
          SELECT date_trunc('DAY', x)|          ~ null
          SELECT (a, |                          ~ null
          """)
  void theCallAroundTheCaretIsFoundWithItsArgument(String marked, String expected) {
    int at = marked.indexOf('|');

    assertThat(
            Inspection.call(marked.replace("|", ""), at, KNOWN)
                .map(call -> call.function() + " " + call.argument())
                .orElse("null"))
        .isEqualTo(expected);
  }
}
