package dev.tarn.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;
import dev.tarn.session.export.CopyFormat;
import dev.tarn.session.export.Header;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class GridCopyTest {
  private static final Schema SCHEMA =
      new Schema(
          List.of(
              new Column("id", DataType.Simple.INT, false, null),
              new Column("a \"b\"", new DataType.Text("string"), true, null)));

  private static String copy(CellRange range, Header header) {
    FakeResult result = new FakeResult(SCHEMA, 3, (row, column) -> value(row, column));
    try (RowReader reader = result.open()) {
      return GridCopy.text(reader, SCHEMA, range, CopyFormat.TSV, header, ZoneId.of("UTC"));
    }
  }

  private static @org.jspecify.annotations.Nullable Object value(long row, int column) {
    if (column == 0) {
      return (int) row + 1;
    }
    return row == 0 ? "x" : row == 1 ? null : "tab\there \"q\"";
  }

  @Test
  void valuesStandBetweenTabsAndRowsBetweenLineFeeds() {
    assertThat(copy(new CellRange(0, 2, 0, 1), Header.WITHOUT))
        .isEqualTo("1\tx\n2\t\n3\t\"tab\there \"\"q\"\"\"");
  }

  @Test
  void namesComeFirstIfAskedFor() {
    assertThat(copy(new CellRange(0, 0, 0, 1), Header.WITH)).isEqualTo("id\t\"a \"\"b\"\"\"\n1\tx");
  }

  @Test
  void aLastRowWithoutValuesIsALineOfItsOwn() {
    assertThat(copy(new CellRange(0, 1, 1, 1), Header.WITHOUT)).isEqualTo("x\n");
  }

  @Test
  void moreThanAClipboardTakesIsRefused() {
    assertThat(GridCopy.isTooLarge(new CellRange(0, 999_999, 0, 0))).isFalse();
    assertThat(GridCopy.isTooLarge(new CellRange(0, 999_999, 0, 1))).isTrue();
    assertThat(GridCopy.isTooLarge(new CellRange(0, Long.MAX_VALUE / 2, 0, 1))).isTrue();
  }
}
