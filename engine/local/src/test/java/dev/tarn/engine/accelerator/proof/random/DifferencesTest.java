package dev.tarn.engine.accelerator.proof.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DifferencesTest {
  @TempDir Path folder;

  /// A few of the queries of `docs/soak/differences.sh`, which asks hours long.
  @Test
  void randomQueriesAreAnsweredAsSparkDoes() {
    Differences differences = new Differences(folder);
    differences.batch(20, 25);
    assertThat(differences.found()).isEmpty();
    assertThat(differences.counts().asked()).isGreaterThan(20);
  }
}
