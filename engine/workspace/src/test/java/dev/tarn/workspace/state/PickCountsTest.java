package dev.tarn.workspace.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PickCountsTest {
  @TempDir private Path folder;

  @Test
  void picksAreRememberedInTheNextWindow() {
    PickCounts picks = picks();
    picks.picked("FUNCTION count");
    picks.picked("FUNCTION count");

    assertThat(picks().count("FUNCTION count")).isEqualTo(2);
    assertThat(picks().count("FUNCTION sum")).isZero();
  }

  @Test
  void aDamagedFileIsKeptAsideAndCountingGoesOn() throws IOException {
    Files.writeString(folder.resolve("picks.json"), "{\"counts\": {");
    PickCounts picks = picks();
    picks.picked("TABLE orders");

    assertThat(picks().count("TABLE orders")).isEqualTo(1);
  }

  private PickCounts picks() {
    return new PickCounts(folder.resolve("picks.json"), Runnable::run);
  }
}
