package dev.tarn.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What types tell of themselves.
class DataTypeTest {
  @Test
  void numbersAreNumbersAndNothingElseIs() {
    assertThat(DataType.Simple.BIGINT.isNumber()).isTrue();
    assertThat(DataType.Simple.DOUBLE.isNumber()).isTrue();
    assertThat(new DataType.Decimal(3, 0).isNumber()).isTrue();
    assertThat(DataType.Simple.DATE.isNumber()).isFalse();
    assertThat(new DataType.Text("string").isNumber()).isFalse();
  }
}
