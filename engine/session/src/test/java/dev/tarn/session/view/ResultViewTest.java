package dev.tarn.session.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import dev.tarn.session.result.RandomRows;
import dev.tarn.session.result.ResultWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultViewTest {
  @TempDir private Path folder;

  private Result rows() {
    return RandomRows.make(folder, "rows", 42, 7, 900);
  }

  private static ResultView built(Result source, ViewSpec spec) {
    ResultView view = new ResultView(source, spec, Plain.ZONE);
    view.build(new Work());
    return view;
  }

  private static List<Integer> expected(Result source, IntPredicate kept) {
    return IntStream.range(0, (int) source.rowCount()).filter(kept).boxed().toList();
  }

  private static IntPredicate anyText(Result source, Pattern pattern) {
    List<List<@Nullable Object>> columns =
        IntStream.range(0, source.schema().size())
            .mapToObj(column -> Plain.column(source, column))
            .toList();
    return row ->
        IntStream.range(0, columns.size())
            .anyMatch(column -> {
              Object value = columns.get(column).get(row);
              DataType type = source.schema().column(column).type();
              return value != null && pattern.matcher(Plain.text(value, type)).find();
            });
  }

  @Test
  void aTextIsFoundInAnyColumnAsItIsShown() {
    Result source = rows();
    for (String text :
        List.of(
            "berlin", "são", "東京", "12", "-07", "1.5", "true", "19:3", "LIKE 1", "x'0", "nan", "}",
            "ends")) {
      Pattern literal =
          Pattern.compile(text, Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
      ResultView view =
          built(source, ViewSpec.ALL.withQuick(Optional.of(new QuickFilter(text, TextMode.TEXT))));
      assertThat(Plain.sourceRows(view))
          .as(text)
          .isEqualTo(expected(source, anyText(source, literal)));
    }
  }

  @Test
  void aPatternIsFoundInAnyColumnAsItIsShown() {
    Result source = rows();
    for (String text : List.of("^ber", "\\d{4}-0[12]-", "o$", "[äã]o", "^$")) {
      ResultView view =
          built(source, ViewSpec.ALL.withQuick(Optional.of(new QuickFilter(text, TextMode.REGEX))));
      assertThat(Plain.sourceRows(view))
          .as(text)
          .isEqualTo(expected(source, anyText(source, Needle.pattern(text))));
    }
  }

  @Test
  void numbersAreFoundAsTheGridWritesThemWithCommas() {
    Result source = rows();
    int price = 7;
    ViewSpec spec = ViewSpec.ALL.with(new ColumnFilter.Contains(price, "1,2", TextMode.TEXT));
    List<@Nullable Object> values = Plain.column(source, price);
    assertThat(Plain.sourceRows(built(source, spec)))
        .isNotEmpty()
        .isEqualTo(
            expected(
                source,
                row -> values.get(row) != null && String.valueOf(values.get(row)).contains("12")));
  }

  @Test
  void eachTypeIsSortedBothWaysWithNullsAtEitherEnd() {
    Result source = rows();
    for (int column = 0; column < source.schema().size(); column++) {
      for (SortKey.Direction direction : SortKey.Direction.values()) {
        for (SortKey.Nulls nulls : SortKey.Nulls.values()) {
          SortKey key = new SortKey(column, direction, nulls);
          assertThat(Plain.sourceRows(built(source, ViewSpec.ALL.sortedBy(List.of(key)))))
              .as(source.schema().column(column).name() + key)
              .isEqualTo(sorted(source, List.of(key), _ -> true));
        }
      }
    }
  }

  @Test
  void severalKeysSortTheRowsThatFiltersLeave() {
    Result source = rows();
    List<SortKey> keys =
        List.of(
            SortKey.of(9, SortKey.Direction.UP),
            SortKey.of(1, SortKey.Direction.DOWN),
            SortKey.of(10, SortKey.Direction.DOWN),
            SortKey.of(6, SortKey.Direction.UP));
    List<@Nullable Object> small = Plain.column(source, 3);
    ViewSpec spec =
        ViewSpec.ALL
            .with(
                new ColumnFilter.Range(
                    3, new Bound((short) -500, true), new Bound((short) 700, false)))
            .sortedBy(keys);
    assertThat(Plain.sourceRows(built(source, spec)))
        .isEqualTo(
            sorted(
                source,
                keys,
                row -> small.get(row) instanceof Short value && value >= -500 && value < 700));
  }

  private static List<Integer> sorted(Result source, List<SortKey> keys, IntPredicate kept) {
    Comparator<Integer> order = null;
    for (SortKey key : keys) {
      List<@Nullable Object> values = Plain.column(source, key.column());
      DataType type = source.schema().column(key.column()).type();
      Comparator<@Nullable Object> present =
          (left, right) ->
              key.direction() == SortKey.Direction.UP
                  ? Plain.compare(left, right, type)
                  : Plain.compare(right, left, type);
      Comparator<@Nullable Object> all =
          key.nulls() == SortKey.Nulls.FIRST
              ? Comparator.nullsFirst(present)
              : Comparator.nullsLast(present);
      Comparator<Integer> next = Comparator.comparing(values::get, all);
      order = order == null ? next : order.thenComparing(next);
    }
    List<Integer> rows = new ArrayList<>(expected(source, kept));
    rows.sort(order);
    return rows;
  }

  @Test
  void valuesOfEachTypeAreFilteredBySetsAndRanges() {
    Result source = rows();
    for (int column = 0; column < source.schema().size(); column++) {
      Column about = source.schema().column(column);
      DataType type = about.type();
      List<@Nullable Object> values = Plain.column(source, column);
      List<Object> some = values.stream().filter(value -> value != null).limit(5).toList();
      List<Object> same = some.stream().map(value -> Plain.same(value, type)).toList();
      assertThat(
              Plain.sourceRows(
                  built(
                      source,
                      ViewSpec.ALL.with(new ColumnFilter.Values(column, some, true, false)))))
          .as(about.name())
          .isEqualTo(
              expected(
                  source,
                  row ->
                      values.get(row) == null || same.contains(Plain.same(values.get(row), type))));
      if (some.size() < 2) {
        continue;
      }
      List<Object> ends =
          some.stream().limit(2).sorted((a, b) -> Plain.compare(a, b, type)).toList();
      Object from = ends.getFirst();
      Object to = ends.getLast();
      ColumnFilter range =
          new ColumnFilter.Range(column, new Bound(from, false), new Bound(to, true));
      assertThat(Plain.sourceRows(built(source, ViewSpec.ALL.with(range))))
          .as(about.name())
          .isEqualTo(
              expected(
                  source,
                  row ->
                      values.get(row) != null
                          && Plain.compare(values.get(row), from, type) > 0
                          && Plain.compare(values.get(row), to, type) <= 0));
    }
  }

  @Test
  void nullsAndExcludedValuesAreFiltered() {
    Result source = rows();
    List<@Nullable Object> cities = Plain.column(source, 9);
    ViewSpec spec =
        ViewSpec.ALL
            .with(new ColumnFilter.Nulls(1, true))
            .with(new ColumnFilter.Values(9, List.of("Berlin"), false, true));
    List<@Nullable Object> truths = Plain.column(source, 1);
    assertThat(Plain.sourceRows(built(source, spec)))
        .isEqualTo(
            expected(source, row -> truths.get(row) == null && !"Berlin".equals(cities.get(row))));
  }

  @Test
  void aFilterGoesOnWhenMoreRowsHaveCome() {
    ResultWriter writer = RandomRows.begin(folder, "growing");
    Random random = new Random(1);
    RandomRows.add(writer, random, 0, 500);
    ResultView view = built(writer.result(), ViewSpec.ALL.with(new ColumnFilter.Nulls(0, true)));
    long before = view.rowCount();
    assertThat(view.isComplete()).isFalse();
    RandomRows.add(writer, random, 500, 700);
    writer.complete();
    view.build(new Work());
    assertThat(before).isPositive().isLessThan(view.rowCount());
    assertThat(view.isComplete()).isTrue();
    List<@Nullable Object> ids = Plain.column(writer.result(), 0);
    assertThat(Plain.sourceRows(view))
        .isEqualTo(expected(writer.result(), row -> ids.get(row) == null));
  }

  @Test
  void rowsAreReadThroughTheViewAndItsColumns() {
    Result source = rows();
    ResultView view =
        built(source, ViewSpec.ALL.sortedBy(List.of(SortKey.of(0, SortKey.Direction.DOWN))));
    Result columns = new ColumnsView(view, List.of(9, 0));
    assertThat(columns.schema().column(0).name()).isEqualTo("city");
    try (RowReader plain = source.open();
        RowReader viewed = columns.open()) {
      for (long row = 0; row < view.rowCount(); row += 97) {
        assertThat(viewed.value(row, 0)).isEqualTo(plain.value(view.sourceRow(row), 9));
        assertThat(viewed.value(row, 1)).isEqualTo(plain.value(view.sourceRow(row), 0));
      }
    }
  }

  @Test
  void aViewThatIsStoppedEnds() {
    Work work = new Work();
    work.cancel();
    ResultView view =
        new ResultView(
            rows(),
            ViewSpec.ALL.sortedBy(List.of(SortKey.of(0, SortKey.Direction.UP))),
            Plain.ZONE);
    assertThatThrownBy(() -> view.build(work)).isInstanceOf(CancellationException.class);
  }

  @Test
  void aTextWithoutMatchLeavesNothing() {
    ViewSpec spec =
        ViewSpec.ALL.withQuick(
            Optional.of(new QuickFilter("no such thing".toUpperCase(Locale.ROOT), TextMode.TEXT)));
    assertThat(built(rows(), spec).rowCount()).isZero();
  }
}
