package dev.tarn.engine.accelerator.proof.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.engine.EngineUnderTest;
import dev.tarn.engine.accelerator.proof.Contest;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeltaLifeTest {
  /// One of the lives of `docs/soak/lives.sh`.
  @Test
  void aTableIsReadAsSparkReadsItAtEachTimeOfItsLife() {
    Contest contest = Contest.open(EngineUnderTest.FEW_ROWS);
    DeltaLife life = new DeltaLife(contest, new Random(1), "life");
    assertThat(life.live(4)).isEmpty();
  }
}
