package dev.tarn.app.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A soak in short; `docs/soak/kill.sh` runs a long one.
class KillSoakTest {
  @Test
  void threeKillsLoseNothing(@TempDir Path folder) throws Exception {
    Tally tally = new KillSoak(folder.toRealPath().resolve("lake"), 3).run(3);

    assertThat(tally.toString()).startsWith("3 kills");
  }
}
