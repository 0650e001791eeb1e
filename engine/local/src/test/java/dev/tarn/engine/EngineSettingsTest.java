package dev.tarn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineSettingsTest {
  @TempDir private Path workspace;

  @AfterEach
  void forget() {
    System.clearProperty("spark.driver.maxResultSize");
    System.clearProperty("spark.connect.grpc.binding.address");
  }

  @Test
  void aSettingOfTheStarterWins() {
    System.setProperty("spark.driver.maxResultSize", "3g");
    assertThat(settings()).containsEntry("spark.driver.maxResultSize", "3g");
  }

  @Test
  void nobodyOpensTheServerToOthersByASetting() {
    System.setProperty("spark.connect.grpc.binding.address", "0.0.0.0");
    assertThat(settings()).containsEntry("spark.connect.grpc.binding.address", "127.0.0.1");
  }

  private Map<String, String> settings() {
    return EngineSettings.of(new EngineFolder(workspace), 2, "token", 0);
  }
}
