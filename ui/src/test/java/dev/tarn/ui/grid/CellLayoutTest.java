package dev.tarn.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellLayoutTest {
  @Test
  void whatFitsStaysWhole() {
    assertThat(CellLayout.fit("abcdef", 6)).isEqualTo("abcdef");
  }

  @Test
  void theEndIsElided() {
    assertThat(CellLayout.fit("abcdefg", 6)).isEqualTo("abcde…");
    assertThat(CellLayout.fit("abcdefg", 1)).isEqualTo("…");
  }

  @Test
  void wideSignsTakeTwoPlacesAndAreNotCutInHalves() {
    assertThat(CellLayout.columns("日本")).isEqualTo(4);
    assertThat(CellLayout.fit("日本国", 5)).isEqualTo("日本…");
    assertThat(CellLayout.fit("🦆🦆🦆", 4)).isEqualTo("🦆…");
  }

  @Test
  void onlyTextOfTheFontsOwnSignsIsPlain() {
    assertThat(CellLayout.isPlain("Zürich ↵")).isTrue();
    assertThat(CellLayout.isPlain("日本")).isFalse();
  }
}
