package dev.tarn.workspace.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.workspace.Eventually;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowStateFileTest {
  private static final WindowState STATE =
      new WindowState(
          new WindowState.Bounds(10, 20, 1440, 900),
          true,
          Map.of("side", 280.0),
          List.of("lake", "lake.default"),
          Map.of("place", "catalog"));

  @TempDir Path folder;

  @Test
  void aStateIsOnDiskSoonWithoutAnEnd() throws Exception {
    Path path = folder.resolve("ü/window.json");
    try (WindowStateFile file = new WindowStateFile(path)) {
      assertThat(file.read().state()).isEqualTo(WindowState.FIRST);
      file.keep(WindowState.FIRST);
      file.keep(STATE);
      Eventually.until(() -> new WindowStateFile(path).read().state().equals(STATE));
    }
  }

  @Test
  void whatWasKeptLastIsWrittenAtTheEnd() {
    Path path = folder.resolve("window.json");
    try (WindowStateFile file = new WindowStateFile(path)) {
      file.keep(STATE);
    }
    assertThat(new WindowStateFile(path).read().state()).isEqualTo(STATE);
  }

  @Test
  void aFileThatCannotBeReadIsKeptAside() throws IOException {
    Path path = Files.writeString(folder.resolve("window.json"), "{\"bounds\": {");
    WindowStateFile.Read read = new WindowStateFile(path).read();
    assertThat(read.state()).isEqualTo(WindowState.FIRST);
    assertThat(read.notice().orElseThrow()).contains("window.json.corrupt-1");
    assertThat(folder.resolve("window.json.corrupt-1")).hasContent("{\"bounds\": {");
  }

  @Test
  void whatALaterVersionAddsIsIgnored() throws IOException {
    Path path = Files.writeString(folder.resolve("window.json"), "{\"maximized\":true,\"new\":1}");
    assertThat(new WindowStateFile(path).read().state())
        .isEqualTo(new WindowState(null, true, Map.of(), List.of(), Map.of()));
  }
}
