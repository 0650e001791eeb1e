package dev.tarn.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.DataType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CellsTest {
  private static final DataType TEXT = new DataType.Text("string");
  private final Cells cells = new Cells(ZoneId.of("Europe/Berlin"));

  @Test
  void nullAndTheEmptyTextAreToldApart() {
    assertThat(cells.cell(null, TEXT)).isSameAs(Cell.NULL);
    assertThat(cells.cell("", TEXT)).isSameAs(Cell.EMPTY);
    assertThat(cells.cell("null", TEXT).kind()).isEqualTo(Cell.Kind.VALUE);
  }

  @Test
  void aHugeTextIsCutBeforeItIsLaidOut() {
    String text = cells.cell("x".repeat(50_000_000), TEXT).text();
    assertThat(text).hasSizeLessThan(Cell.LONGEST + 2).endsWith("…");
  }

  @Test
  void lineFeedsBecomeSigns() {
    assertThat(cells.cell("a\nb\tc\u0000d", TEXT).text()).isEqualTo("a↵b→c·d");
  }

  @Test
  void decimalsShowTheirThousands() {
    DataType type = new DataType.Decimal(15, 2);
    assertThat(cells.cell(new BigDecimal("1234567.50"), type).text()).isEqualTo("1,234,567.50");
    assertThat(cells.cell(new BigDecimal("-123.50"), type).text()).isEqualTo("-123.50");
    assertThat(cells.cell(new BigDecimal("-1234"), type).text()).isEqualTo("-1,234");
  }

  @Test
  void momentsAreShownInTheZone() {
    Instant noon = Instant.parse("2026-01-31T12:00:00Z");
    assertThat(cells.cell(noon, DataType.Simple.TIMESTAMP).text()).isEqualTo("2026-01-31 13:00:00");
  }
}
