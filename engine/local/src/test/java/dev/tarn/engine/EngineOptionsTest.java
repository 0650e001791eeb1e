package dev.tarn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineOptionsTest {
  @Test
  void aWorkspaceIsEnough() {
    assertThat(EngineOptions.parse(List.of("--workspace", "/tmp/a/../b")))
        .isEqualTo(new EngineOptions(Path.of("/tmp/b"), Duration.ofMinutes(30), 0));
  }

  @Test
  void everythingCanBeChosen() {
    assertThat(
            EngineOptions.parse(
                List.of("--idle-seconds", "5", "--port", "15002", "--workspace", "/tmp/b")))
        .isEqualTo(new EngineOptions(Path.of("/tmp/b"), Duration.ofSeconds(5), 15002));
  }

  @Test
  void wrongOptionsAreNamed() {
    assertThatThrownBy(() -> EngineOptions.parse(List.of()))
        .hasMessageContaining("--workspace is missing");
    assertThatThrownBy(() -> EngineOptions.parse(List.of("--workspace")))
        .hasMessageContaining("--workspace needs a value");
    assertThatThrownBy(() -> EngineOptions.parse(List.of("--colour", "red")))
        .hasMessageContaining("unknown option --colour");
    assertThatThrownBy(() -> EngineOptions.parse(List.of("--idle-minutes", "-3")))
        .hasMessageContaining("--idle-minutes wants a whole number, not '-3'");
  }
}
