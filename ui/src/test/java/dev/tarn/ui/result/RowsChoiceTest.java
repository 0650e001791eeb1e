package dev.tarn.ui.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.DataType.Simple;
import dev.tarn.session.Schema;
import dev.tarn.session.view.Bound;
import dev.tarn.session.view.ColumnFilter;
import dev.tarn.session.view.QuickFilter;
import dev.tarn.session.view.SortKey;
import dev.tarn.session.view.TextMode;
import dev.tarn.session.view.ViewSpec;
import dev.tarn.ui.grid.CellFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowsChoiceTest {
  private static final Schema ORDERS =
      schema("id", Simple.BIGINT, "city", new DataType.Text("string"), "day", Simple.DATE);
  private static final ViewSpec SPEC =
      ViewSpec.ALL
          .withQuick(Optional.of(new QuickFilter("ü.*", TextMode.REGEX)))
          .with(new ColumnFilter.Values(1, List.of("Köln", ""), true, true))
          .with(new ColumnFilter.Range(0, null, new Bound(7L, false)))
          .with(new ColumnFilter.Nulls(2, false))
          .with(new ColumnFilter.Contains(1, "ö", TextMode.TEXT))
          .sortedBy(
              List.of(SortKey.of(2, SortKey.Direction.DOWN), SortKey.of(0, SortKey.Direction.UP)));

  private static Schema schema(Object... namesAndTypes) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < namesAndTypes.length; i += 2) {
      columns.add(
          new Column(namesAndTypes[i].toString(), (DataType) namesAndTypes[i + 1], true, null));
    }
    return new Schema(columns);
  }

  @Test
  void whatIsChosenComesBackAsItWas() {
    RowsChoice choice =
        new RowsChoice(SPEC, Columns.all(3).without(0).pin(2).format(1, CellFormat.RAW));
    assertThat(RowsChoice.read(choice.write(ORDERS), ORDERS)).isEqualTo(choice);
  }

  @Test
  void nothingIsWrittenIfNothingIsChosen() {
    assertThat(RowsChoice.all(ORDERS).write(ORDERS)).isEmpty();
    assertThat(RowsChoice.read("", ORDERS)).isEqualTo(RowsChoice.all(ORDERS));
    assertThat(RowsChoice.read("{no", ORDERS)).isEqualTo(RowsChoice.all(ORDERS));
    assertThat(RowsChoice.read("{\"sort\": [{\"column\": 9}]}", ORDERS))
        .isEqualTo(RowsChoice.all(ORDERS));
  }

  @Test
  void columnsAreFoundByTheirNamesAndWhatDoesNotSuitIsLeftOut() {
    Schema changed =
        schema("new", Simple.INT, "day", Simple.TIMESTAMP, "city", new DataType.Text("string"));
    String written = new RowsChoice(SPEC, Columns.all(3).without(1).pin(2)).write(ORDERS);
    RowsChoice fitted = RowsChoice.read(written, changed);
    assertThat(fitted.spec().filters())
        .containsExactly(
            new ColumnFilter.Values(2, List.of("Köln", ""), true, true),
            new ColumnFilter.Contains(2, "ö", TextMode.TEXT));
    assertThat(fitted.spec().sort()).containsExactly(SortKey.of(1, SortKey.Direction.DOWN));
    assertThat(fitted.columns().shown()).containsExactly(1, 0);
    assertThat(fitted.columns().pinned()).containsExactly(1);
  }

  @Test
  void columnsOfTheSameNameAreToldApartByTheirOrder() {
    Schema twice = schema("a", Simple.INT, "a", Simple.INT);
    RowsChoice second =
        new RowsChoice(
            ViewSpec.ALL.sortedBy(List.of(SortKey.of(1, SortKey.Direction.UP))), Columns.all(2));
    assertThat(RowsChoice.read(second.write(twice), twice)).isEqualTo(second);
  }

  @Test
  void valuesOfEachSingleTypeComeBackAsTheyWere() {
    Map<DataType, Object> values = new LinkedHashMap<>();
    values.put(Simple.BOOLEAN, true);
    values.put(Simple.TINYINT, (byte) -1);
    values.put(Simple.SMALLINT, (short) 300);
    values.put(Simple.INT, 70_000);
    values.put(Simple.BIGINT, Long.MIN_VALUE);
    values.put(Simple.FLOAT, Float.NaN);
    values.put(Simple.DOUBLE, -0.1);
    values.put(Simple.DATE, LocalDate.of(-5, 1, 1));
    values.put(Simple.TIMESTAMP, Instant.parse("2024-01-01T00:00:00.000001Z"));
    values.put(Simple.TIMESTAMP_NTZ, LocalDateTime.of(2024, 1, 1, 0, 0));
    values.put(new DataType.Decimal(38, 6), new BigDecimal("1234567890123456789012.340000"));
    values.put(new DataType.Time(6), LocalTime.of(7, 30));
    values.put(new DataType.Text("string"), "a\n\"ü\"");
    values.forEach((type, value) -> {
      String text = ValueText.write(value, type).orElseThrow();
      assertThat(ValueText.read(text, type)).as(type.sql()).isEqualTo(value);
    });
    byte[] bytes = {0, (byte) 0xff};
    String hex = ValueText.write(bytes, Simple.BINARY).orElseThrow();
    assertThat((byte[]) ValueText.read(hex, Simple.BINARY)).isEqualTo(bytes);
    assertThat(ValueText.write(List.of(1), new DataType.Array(Simple.INT))).isEmpty();
  }
}
