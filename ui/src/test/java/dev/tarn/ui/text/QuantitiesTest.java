package dev.tarn.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class QuantitiesTest {

  @Test
  void countsHaveCommasAndShortForms() {
    assertThat(Quantities.count(1_204_331)).isEqualTo("1,204,331");
    assertThat(Quantities.shortCount(25)).isEqualTo("25");
    assertThat(Quantities.shortCount(150_000)).isEqualTo("150\u00a0K");
    assertThat(Quantities.shortCount(1_500_000)).isEqualTo("1.5\u00a0M");
  }

  @Test
  void bytesAreShort() {
    assertThat(Quantities.bytes(512)).isEqualTo("512\u00a0B");
    assertThat(Quantities.bytes(88_080_384)).isEqualTo("84\u00a0MB");
    assertThat(Quantities.bytes(1_288_490_189)).isEqualTo("1.2\u00a0GB");
  }

  @Test
  void timesGrowCoarserAsTheyGrow() {
    assertThat(Quantities.duration(Duration.ofMillis(340))).isEqualTo("340\u00a0ms");
    assertThat(Quantities.duration(Duration.ofMillis(2310))).isEqualTo("2.31\u00a0s");
    assertThat(Quantities.duration(Duration.ofMillis(12_400))).isEqualTo("12.4\u00a0s");
    assertThat(Quantities.duration(Duration.ofSeconds(185))).isEqualTo("3\u00a0min 5\u00a0s");
  }
}
