package dev.tarn.session.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.session.Column;
import dev.tarn.session.ComputedResult;
import dev.tarn.session.DataType;
import dev.tarn.session.Result;
import dev.tarn.session.Schema;
import dev.tarn.session.compare.Comparison.Counts;
import dev.tarn.session.compare.Difference.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultComparisonTest {
  private static final Schema ORDERS =
      schema(
          column("id", DataType.Simple.BIGINT),
          column("name", new DataType.Text("string")),
          column("price", new DataType.Decimal(10, 2)));

  @TempDir private Path scratch;

  @Test
  void rowsAreMatchedByTheirKeyWhateverTheirOrder() throws IOException {
    Result before = rows(ORDERS, row(1L, "a", "1.50"), row(2L, "b", "2.00"), row(3L, null, "3.00"));
    Result after = rows(ORDERS, row(4L, "d", "4.00"), row(3L, null, "3.00"), row(1L, "a", "1.75"));
    Comparison found = compare(before, after, "ID");
    assertThat(found.counts()).isEqualTo(new Counts(1, 1, 1, 1));
    assertThat(found.differences())
        .containsExactly(
            new Difference(Kind.ADDED, -1, 0),
            new Difference(Kind.REMOVED, 1, -1),
            new Difference(Kind.CHANGED, 0, 2));
  }

  @Test
  void withoutAKeyTheFirstRowIsComparedWithTheFirst() throws IOException {
    Result before = rows(ORDERS, row(1L, "a", "1.00"), row(2L, "b", "2.00"));
    Result after = rows(ORDERS, row(1L, "a", "1.00"), row(2L, "B", "2.00"), row(3L, "c", "3.00"));
    Comparison found = compare(before, after);
    assertThat(found.counts()).isEqualTo(new Counts(1, 1, 0, 1));
  }

  @Test
  void valuesThatReadTheSameAreTheSameAcrossTypes() throws IOException {
    Result before =
        rows(
            schema(column("id", DataType.Simple.INT), column("price", new DataType.Decimal(9, 1))),
            new @Nullable Object[] {1, new BigDecimal("1.5")});
    Result after = rows(ORDERS, row(1L, "a", "1.50"));
    assertThat(compare(before, after, "id").counts()).isEqualTo(new Counts(1, 0, 0, 0));
    assertThat(ComparedColumn.only(after.schema(), before.schema())).containsExactly("name");
  }

  @Test
  void anEmptyTextIsNotNullAndTextsDoNotRunTogether() throws IOException {
    Schema texts =
        schema(
            column("id", DataType.Simple.BIGINT),
            column("a", new DataType.Text("string")),
            column("b", new DataType.Text("string")));
    Result before = rows(texts, row3(1L, "", null), row3(2L, "ab", "c"));
    Result after = rows(texts, row3(1L, null, ""), row3(2L, "a", "bc"));
    assertThat(compare(before, after, "id").counts().changed()).isEqualTo(2);
  }

  @Test
  void rowsWithTheSameKeyAreMatchedInTheirOrderAndCounted() throws IOException {
    Result before = rows(ORDERS, row(1L, "a", "1.00"), row(1L, "b", "1.00"), row(1L, "c", "1.00"));
    Result after = rows(ORDERS, row(1L, "a", "1.00"), row(1L, "x", "1.00"));
    Comparison found = compare(before, after, "id");
    assertThat(found.counts()).isEqualTo(new Counts(1, 0, 1, 1));
    assertThat(found.repeated()).isEqualTo(2);
  }

  @Test
  void millionsOfRowsAreMatchedInPartsOnDisk() throws IOException {
    int count = 700_000;
    Result before = numbers(count, 0);
    Result after = numbers(count, 7);
    AtomicLong last = new AtomicLong();
    CompareMonitor monitor = monitor(last, Long.MAX_VALUE);
    Comparison found = ResultComparison.compare(before, after, List.of("id"), scratch, monitor);
    // Every thousandth row differs, and seven are there on one side only.
    assertThat(found.counts().added()).isEqualTo(7);
    assertThat(found.counts().removed()).isEqualTo(7);
    assertThat(found.counts().changed()).isEqualTo((count - 7) / 1000);
    assertThat(found.differences()).hasSize((int) found.counts().different());
    assertThat(last.get()).isGreaterThan(2L * count - 20_000);
    assertThat(scratch).isEmptyDirectory();
  }

  @Test
  void aComparisonThatNobodyWantsEndsAndLeavesNothing() {
    CompareMonitor monitor = monitor(new AtomicLong(), 100_000);
    assertThatThrownBy(() ->
            ResultComparison.compare(
                numbers(1_000_000, 0), numbers(1_000_000, 0), List.of("id"), scratch, monitor))
        .isInstanceOf(CancellationException.class);
    assertThat(scratch).isEmptyDirectory();
  }

  @Test
  void differencesBeyondTheListAreCounted() throws IOException {
    Result none = rows(ORDERS);
    Result many = numbers(ResultComparison.MOST_LISTED + 10, 0);
    Comparison found = compare(none, many);
    assertThat(found.isCut()).isTrue();
    assertThat(found.counts().added()).isEqualTo(ResultComparison.MOST_LISTED + 10);
  }

  @Test
  void theKeyIsGuessedFromUniqueColumnsThatBothHave() {
    Result left = rows(ORDERS, row(1L, "x", "1.00"), row(2L, "y", "1.00"));
    Result right = rows(ORDERS, row(1L, "x", "1.00"), row(3L, "z", "1.00"));
    assertThat(KeyGuess.of(left, right)).containsExactly("id");
    Result repeating = rows(ORDERS, row(1L, "x", "1.00"), row(1L, "x", "1.00"));
    assertThat(KeyGuess.of(repeating, right)).isEmpty();
  }

  private Comparison compare(Result left, Result right, String... keys) throws IOException {
    return ResultComparison.compare(left, right, List.of(keys), scratch, CompareMonitor.NONE);
  }

  private static CompareMonitor monitor(AtomicLong last, long end) {
    return new CompareMonitor() {
      @Override
      public void at(long done, long all) {
        last.set(done);
      }

      @Override
      public boolean isCancelled() {
        return last.get() > end;
      }
    };
  }

  /// Many rows without their values in memory; with a shift, each thousandth has another price.
  private static Result numbers(int count, int shift) {
    return new ComputedResult(
        ORDERS,
        count,
        (row, column) -> {
          long id = row + shift;
          return switch (column) {
            case 0 -> id;
            case 1 -> "name";
            default -> new BigDecimal(shift > 0 && id % 1000 == 0 ? "2.00" : "1.00");
          };
        });
  }

  private static Result rows(Schema schema, @Nullable Object[]... rows) {
    return new ComputedResult(schema, rows.length, (row, column) -> rows[(int) row][column]);
  }

  private static @Nullable Object[] row(long id, @Nullable String name, String price) {
    return new @Nullable Object[] {id, name, new BigDecimal(price)};
  }

  private static @Nullable Object[] row3(long id, @Nullable String a, @Nullable String b) {
    return new @Nullable Object[] {id, a, b};
  }

  private static Schema schema(Column... columns) {
    return new Schema(List.of(columns));
  }

  private static Column column(String name, DataType type) {
    return new Column(name, type, true, null);
  }
}
