package dev.tarn.workspace.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunMemoryTest {
  @TempDir private Path folder;

  @Test
  void choicesComeBack() {
    try (RunMemory memory = open()) {
      assertThat(memory.goesOn()).isFalse();
      memory.setGoesOn(true);
      memory.setShared(List.of("id", "/a.sql"), true);
      memory.setShared(List.of("other"), true);
      memory.setShared(List.of("other"), false);
    }
    try (RunMemory memory = open()) {
      assertThat(memory.goesOn()).isTrue();
      assertThat(memory.isShared(List.of("new id", "/a.sql"))).isTrue();
      assertThat(memory.isShared(List.of("other"))).isFalse();
    }
  }

  @Test
  void aDamagedFileCountsAsNone() throws IOException {
    Files.writeString(folder.resolve("run.json"), "{\"goOn");
    try (RunMemory memory = open()) {
      assertThat(memory.goesOn()).isFalse();
    }
  }

  private RunMemory open() {
    return new RunMemory(folder.resolve("run.json"));
  }
}
