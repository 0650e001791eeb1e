package dev.tarn.ui.table.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.table.DifferenceSize;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparingTest {
  private static final long TERABYTE = 1L << 40;

  @Test
  void aSmallDifferenceOfALargeTableIsNoMoreThanItReads() {
    Optional<DifferenceSize> size = Optional.of(new DifferenceSize(2, 5_000, 700));
    assertThat(Comparing.bytes(size, TERABYTE, false)).isEqualTo(5_000);
    assertThat(Comparing.bytes(size, TERABYTE, true)).isEqualTo(700);
  }

  @Test
  void whereMoreIsNotKnownTheWholeTableIsRead() {
    assertThat(Comparing.bytes(Optional.empty(), TERABYTE, false)).isEqualTo(TERABYTE);
    assertThat(Comparing.bytes(Optional.empty(), TERABYTE, true)).isZero();
  }
}
