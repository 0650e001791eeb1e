package dev.tarn.session.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tarn.session.DataType;
import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import dev.tarn.session.result.ColumnKind;
import dev.tarn.session.result.RandomRows;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Profiles, distinct values, sums and groups against the plain way.
class AnalysisTest {
  private static final int CITY = 9;
  private static final int PRICE = 7;
  private static final int WIDE = 8;

  @TempDir private Path folder;
  private Result source;

  @BeforeEach
  void makeRows() {
    source = RandomRows.make(folder, "rows", 7, 6, 800);
  }

  private ResultView view(ViewSpec spec) {
    ResultView view = new ResultView(source, spec, Plain.ZONE);
    view.build(new Work());
    return view;
  }

  private DataType type(int column) {
    return source.schema().column(column).type();
  }

  private Map<Object, Long> counted(List<@Nullable Object> values, int column) {
    Map<Object, Long> counts = new HashMap<>();
    values.stream()
        .filter(Objects::nonNull)
        .forEach(value -> counts.merge(Plain.same(value, type(column)), 1L, Long::sum));
    return counts;
  }

  @Test
  void distinctValuesOfEachTypeHaveTheirCounts() {
    for (int column = 0; column < source.schema().size(); column++) {
      int at = column;
      List<@Nullable Object> values = Plain.column(source, column);
      DistinctValues found = DistinctValues.of(source, column, 100_000, Plain.ZONE, new Work());
      Map<Object, Long> counts = new HashMap<>();
      found
          .values()
          .forEach(value ->
              counts.put(
                  Plain.same(Objects.requireNonNull(value.value()), type(at)), value.count()));
      assertThat(counts).as(source.schema().column(column).name()).isEqualTo(counted(values, at));
      assertThat(found.nulls()).isEqualTo(values.stream().filter(Objects::isNull).count());
      assertThat(found.complete()).isTrue();
    }
  }

  @Test
  void tooManyDistinctValuesAreCutAndMarked() {
    DistinctValues found = DistinctValues.of(source, 0, 100, Plain.ZONE, new Work());
    assertThat(found.complete()).isFalse();
    assertThat(found.values()).hasSize(100);
  }

  @Test
  void profilesOfEachTypeTellNullsDistinctAndEnds() {
    for (int column = 0; column < source.schema().size(); column++) {
      int at = column;
      String name = source.schema().column(column).name();
      List<@Nullable Object> values = Plain.column(source, column);
      List<Object> present = new ArrayList<>();
      values.stream().filter(Objects::nonNull).forEach(present::add);
      ColumnProfile profile =
          Profiler.profile(source, column, Long.MAX_VALUE, Plain.ZONE, new Work());
      assertThat(profile.rows()).as(name).isEqualTo(values.size());
      assertThat(profile.nulls()).as(name).isEqualTo(values.size() - present.size());
      assertThat(profile.distinct()).as(name).isEqualTo(counted(values, column).size());
      assertThat(profile.sampled()).isFalse();
      if (ColumnKind.of(type(column)) != ColumnKind.SHOWN) {
        Object min = present.stream().min((a, b) -> Plain.compare(a, b, type(at))).orElseThrow();
        Object max = present.stream().max((a, b) -> Plain.compare(a, b, type(at))).orElseThrow();
        assertThat(Plain.same(Objects.requireNonNull(profile.min()), type(at)))
            .as(name)
            .isEqualTo(Plain.same(min, type(at)));
        assertThat(Plain.same(Objects.requireNonNull(profile.max()), type(at)))
            .as(name)
            .isEqualTo(Plain.same(max, type(at)));
      }
    }
  }

  @Test
  void histogramsCountEachFiniteNumberOnce() {
    ColumnProfile profile = Profiler.profile(source, 6, Long.MAX_VALUE, Plain.ZONE, new Work());
    long finite =
        Plain.column(source, 6).stream()
            .filter(value -> value instanceof Double number && Double.isFinite(number))
            .count();
    assertThat(profile.shape())
        .isInstanceOfSatisfying(
            ColumnProfile.Shape.Histogram.class,
            shape ->
                assertThat(shape.counts().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(finite));
  }

  @Test
  void theMostFrequentValuesComeFirst() {
    ColumnProfile profile = Profiler.profile(source, CITY, Long.MAX_VALUE, Plain.ZONE, new Work());
    Map<Object, Long> counts = counted(Plain.column(source, CITY), CITY);
    assertThat(profile.shape())
        .isInstanceOfSatisfying(
            ColumnProfile.Shape.Top.class,
            top -> {
              assertThat(top.values()).hasSize(8);
              assertThat(top.others()).isZero();
              assertThat(top.values().getFirst().count())
                  .isEqualTo(counts.values().stream().mapToLong(Long::longValue).max().orElse(0));
            });
  }

  @Test
  void aSampleLooksAtSomeBatchesAndSaysSo() {
    ColumnProfile profile = Profiler.profile(source, 0, 1600, Plain.ZONE, new Work());
    assertThat(profile.sampled()).isTrue();
    assertThat(profile.rows()).isEqualTo(1600);
  }

  @Test
  void estimatesOfManyDifferentValuesAreWithinThreePercent() {
    HyperLogLog estimate = new HyperLogLog();
    for (long i = 0; i < 1_000_000; i++) {
      estimate.add(Hashes.mix(i * 7 + 3));
    }
    assertThat((double) estimate.estimate()).isCloseTo(1_000_000, within(30_000.0));
  }

  @Test
  void sumsOfDecimalsAreExactInAViewToo() {
    ResultView view =
        view(
            ViewSpec.ALL
                .with(new ColumnFilter.Nulls(CITY, false))
                .sortedBy(List.of(SortKey.of(PRICE, SortKey.Direction.DOWN))));
    for (int column : new int[] {0, 3, PRICE, WIDE}) {
      List<BigDecimal> numbers = new ArrayList<>();
      List<@Nullable Object> values = Plain.column(view, column).subList(100, 900);
      values.forEach(value -> {
        if (value instanceof Number number) {
          numbers.add(new BigDecimal(number.toString()));
        }
      });
      RangeSummary summary =
          RangeSummary.of(view, 100, 800, List.of(column), Plain.ZONE, new Work());
      BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(summary.cells()).isEqualTo(800);
      assertThat(summary.values()).isEqualTo(numbers.size());
      assertThat((BigDecimal) summary.sum()).isEqualByComparingTo(sum);
      assertThat(new BigDecimal(String.valueOf(summary.max())))
          .isEqualByComparingTo(numbers.stream().max(BigDecimal::compareTo).orElseThrow());
    }
  }

  @Test
  void severalColumnsAreAddedUpTogether() {
    RangeSummary summary =
        RangeSummary.of(
            source, 0, source.rowCount(), List.of(3, PRICE, CITY), Plain.ZONE, new Work());
    BigDecimal sum = BigDecimal.ZERO;
    for (int column : new int[] {3, PRICE}) {
      for (Object value : Plain.column(source, column)) {
        sum = value == null ? sum : sum.add(new BigDecimal(value.toString()));
      }
    }
    assertThat((BigDecimal) summary.sum()).isEqualByComparingTo(sum);
    assertThat(summary.cells()).isEqualTo(3 * source.rowCount());
  }

  @Test
  void daysAndTextsHaveEndsButNoSum() {
    RangeSummary days =
        RangeSummary.of(source, 0, source.rowCount(), List.of(12), Plain.ZONE, new Work());
    assertThat(days.sum()).isNull();
    assertThat(days.min()).isNotNull();
  }

  @Test
  void groupsOfSeveralColumnsHaveTheirAggregates() {
    ResultView view = view(ViewSpec.ALL.with(new ColumnFilter.Nulls(0, false)));
    GroupBy by =
        new GroupBy(
            List.of(CITY, 1),
            List.of(
                Aggregate.ROWS,
                new Aggregate(Aggregate.Function.SUM, PRICE),
                new Aggregate(Aggregate.Function.AVG, PRICE),
                new Aggregate(Aggregate.Function.MIN, WIDE),
                new Aggregate(Aggregate.Function.MAX, 12),
                new Aggregate(Aggregate.Function.COUNT_DISTINCT, 3)));
    Grouped grouped = by.of(view, 1000, Plain.ZONE, new Work());
    assertThat(grouped.complete()).isTrue();
    assertThat(grouped.table().rowCount()).isEqualTo(27);
    List<List<@Nullable Object>> columns =
        IntStream.range(0, 13).mapToObj(column -> Plain.column(view, column)).toList();
    try (RowReader reader = grouped.table().open()) {
      for (int group = 0; group < grouped.table().rowCount(); group++) {
        Object city = reader.value(group, 0);
        Object truth = reader.value(group, 1);
        List<Integer> rows =
            IntStream.range(0, (int) view.rowCount())
                .filter(row ->
                    Objects.equals(columns.get(CITY).get(row), city)
                        && Objects.equals(columns.get(1).get(row), truth))
                .boxed()
                .toList();
        assertThat(reader.value(group, 2)).isEqualTo((long) rows.size());
        BigDecimal sum =
            rows.stream()
                .map(row -> Optional.ofNullable((BigDecimal) columns.get(PRICE).get(row)))
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat((BigDecimal) reader.value(group, 3)).isEqualByComparingTo(sum);
        assertThat(reader.value(group, 5))
            .isEqualTo(
                rows.stream()
                    .map(row -> (BigDecimal) columns.get(WIDE).get(row))
                    .filter(Objects::nonNull)
                    .min(BigDecimal::compareTo)
                    .orElseThrow());
        assertThat(reader.value(group, 7))
            .isEqualTo(
                rows.stream()
                    .map(row -> columns.get(3).get(row))
                    .filter(Objects::nonNull)
                    .distinct()
                    .count());
        ViewSpec only =
            grouped.groups().get(group).stream().reduce(view.spec(), ViewSpec::with, (a, _) -> a);
        assertThat(view(only).rowCount()).isEqualTo(rows.size());
      }
    }
  }

  @Test
  void tooManyGroupsAreCutAndMarked() {
    Grouped grouped =
        new GroupBy(List.of(0), List.of(Aggregate.ROWS)).of(source, 10, Plain.ZONE, new Work());
    assertThat(grouped.complete()).isFalse();
    assertThat(grouped.table().rowCount()).isEqualTo(10);
  }

  @Test
  void matchesAreVisitedInTheOrderOfTheView() {
    ResultView view = view(ViewSpec.ALL.sortedBy(List.of(SortKey.of(PRICE, SortKey.Direction.UP))));
    Matches matches =
        Matches.of(view, new QuickFilter("são", TextMode.TEXT), Plain.ZONE, new Work());
    List<Integer> columns = IntStream.range(0, source.schema().size()).boxed().toList();
    List<@Nullable Object> cities = Plain.column(view, CITY);
    List<Long> expected = new ArrayList<>();
    for (int row = 0; row < cities.size(); row++) {
      if ("São Paulo".equals(cities.get(row))) {
        expected.add((long) row);
      }
    }
    List<Long> found = new ArrayList<>();
    long row = 0;
    int column = -1;
    for (int i = 0; i < matches.count(); i++) {
      Matches.Cell cell = matches.next(row, column, columns, 1).orElseThrow();
      found.add(cell.row());
      row = cell.row();
      column = cell.column();
    }
    assertThat(found).isEqualTo(expected);
    assertThat(matches.next(row, column, columns, 1).orElseThrow().row())
        .isEqualTo(expected.getFirst());
    assertThat(matches.next(row, column, columns, -1).orElseThrow().row())
        .isEqualTo(expected.get(expected.size() - 2));
  }
}
