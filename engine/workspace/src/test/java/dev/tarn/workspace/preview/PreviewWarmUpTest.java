package dev.tarn.workspace.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The reading ahead of anybody's asking.
class PreviewWarmUpTest {
  @Test
  void aFileOfAllKindsOfColumnsIsRead() {
    assertThat(PreviewWarmUp.run()).isEqualTo(3 * 12);
  }
}
