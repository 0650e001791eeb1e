package dev.tarn.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.DataType;
import dev.tarn.session.DataType.Simple;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FormatTest {
  private static final DataType TEXT = new DataType.Text("string");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Test
  void tableSetsColumnsSideBySideAndNumbersToTheRight() throws IOException {
    Rows rows =
        Rows.of("name", TEXT, "count", Simple.BIGINT, "note", TEXT)
            .add("Alpha", 5L, "a\nb")
            .add(null, 12345L, "")
            .add("日本", null, "x");
    assertThat(written(Format.table, rows))
        .isEqualTo(
            """
            name  │ count │ note
            ──────┼───────┼─────
            Alpha │     5 │ a␊b
            NULL  │ 12345 │\s
            日本  │  NULL │ x
            """);
  }

  @Test
  void tableTakesItsWidthsFromTheFirstRowsAndNeverWaits() throws IOException {
    Rows rows = Rows.of("a", TEXT, "b", TEXT).add("one", "1");
    Output out = new Output(bytes);
    try (AnswerOutput table = Format.table.open(rows, out, () -> ZoneId.of("UTC"))) {
      table.write();
      assertThat(text()).isEqualTo("a   │ b\n────┼──\none │ 1\n");
      rows.add("a longer value", "2");
      table.write();
      assertThat(text()).endsWith("a longer value │ 2\n");
      table.end();
    }
  }

  @Test
  void tableOfNoRowsHasItsHead() throws IOException {
    assertThat(written(Format.table, Rows.of("a", TEXT))).isEqualTo("a\n─\n");
  }

  @Test
  void tableCutsLongValues() throws IOException {
    String written = written(Format.table, Rows.of("a", TEXT).add("x".repeat(100_000)));
    assertThat(written).contains("x".repeat(TableOutput.LONGEST) + "…").hasSizeLessThan(1000);
  }

  @Test
  void csvQuotesWhatNeedsIt() throws IOException {
    Rows rows =
        Rows.of("a,b", TEXT, "n", new DataType.Decimal(10, 2), "a,b", TEXT)
            .add("say \"hi\"", new BigDecimal("1.50"), "line\nend")
            .add(null, null, "")
            .add("plain", new BigDecimal("-2.00"), " edge ");
    assertThat(written(Format.csv, rows).replace("\r\n", "¶\n"))
        .isEqualTo(
            """
            "a,b",n,"a,b"¶
            "say ""hi\""",1.50,"line
            end"¶
            ,,""¶
            plain,-2.00," edge "¶
            """);
  }

  @Test
  void jsonIsOneObjectALineWithKeysThatDiffer() throws IOException {
    Rows rows =
        Rows.of("a", Simple.INT, "a", TEXT, "t", Simple.TIMESTAMP)
            .add(1, "x\"y", Instant.parse("2026-01-31T12:00:00Z"))
            .add(null, null, null);
    assertThat(written(Format.json, rows))
        .isEqualTo(
            """
            {"a":1,"a_2":"x\\"y","t":"2026-01-31T13:00:00+01:00"}
            {"a":null,"a_2":null,"t":null}
            """);
  }

  @Test
  void theTimeZoneIsAskedForOnlyWhereItMatters() throws IOException {
    Output out = new Output(bytes);
    try (AnswerOutput csv =
        Format.csv.open(
            Rows.of("a", new DataType.Array(Simple.DATE)),
            out,
            () -> {
              throw new IllegalStateException("asked");
            })) {
      csv.end();
    }
    assertThat(text()).isEqualTo("a\r\n");
  }

  @Test
  void aClosedPipeIsNoError() {
    assertThat(Output.isReaderGone(new IOException("Broken pipe"))).isTrue();
    assertThat(Output.isReaderGone(new IOException("No space left on device"))).isFalse();
  }

  private String written(Format format, Rows rows) throws IOException {
    Output out = new Output(bytes);
    try (AnswerOutput answer = format.open(rows, out, () -> ZoneId.of("Europe/Berlin"))) {
      answer.write();
      answer.end();
    }
    return text();
  }

  private String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
