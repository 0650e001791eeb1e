package dev.tarn.session.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import org.jspecify.annotations.Nullable;

/// Checks rows of [Streams#NUMBERS].
final class NumbersAssert {
  private NumbersAssert() {}

  static void hasNumbers(Result result, long count) {
    assertThat(result.rowCount()).isEqualTo(count);
    try (RowReader reader = result.open()) {
      hasNumbers(reader, 0, count);
    }
  }

  static void hasNumbers(RowReader reader, long from, long to) {
    for (long row = from; row < to; row++) {
      isNumber(reader, row);
    }
  }

  static void isNumber(RowReader reader, long row) {
    @Nullable Object text = reader.value(row, 1);
    if (!Long.valueOf(row).equals(reader.value(row, 0))
        || !(row % 7 == 0 ? text == null : Streams.text(row).equals(text))) {
      throw new AssertionError("Row " + row + " is " + reader.value(row, 0) + ", " + text);
    }
  }
}
