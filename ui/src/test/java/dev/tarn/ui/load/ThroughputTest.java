package dev.tarn.ui.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThroughputTest {
  private final Throughput throughput = new Throughput();

  @Test
  void nothingIsToldBeforeThereIsAWhileToMeasure() {
    assertThat(throughput.perSecond(1000, at(0))).isZero();
    assertThat(throughput.perSecond(2000, at(499))).isZero();
    assertThat(throughput.perSecond(2000, at(500))).isEqualTo(2000);
  }

  @Test
  void onlyTheLastSecondsCount() {
    for (int second = 0; second <= 10; second++) {
      throughput.perSecond(second * 1_000_000L, at(second * 1000));
    }
    assertThat(throughput.perSecond(10_000_000, at(14_000))).isLessThan(1_000_000);
    assertThat(throughput.perSecond(10_000_000, at(20_000))).isZero();
  }

  private static long at(int millis) {
    return Duration.ofMillis(millis).toNanos();
  }
}
