package dev.tarn.workspace.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemTrashTest {
  @TempDir private Path folder;

  @Test
  void whatTheSystemTookComesBackFromACopy() throws IOException {
    SystemTrash trash = new SystemTrash(folder.resolve("keep"), FileCopy::delete);
    Path below = Files.createDirectories(folder.resolve("work/below"));
    Files.writeString(below.resolve("ä.sql"), "SELECT 1");
    Trash.Item item = trash.put(below);
    assertThat(below).doesNotExist();
    trash.restore(item);
    assertThat(below.resolve("ä.sql")).hasContent("SELECT 1");
  }

  @Test
  void whatTheSystemDoesNotTakeStaysAndIsTold() throws IOException {
    SystemTrash trash = new SystemTrash(folder.resolve("keep"), path -> {});
    Path file = Files.writeString(folder.resolve("a.sql"), "SELECT 1");
    assertThatThrownBy(() -> trash.put(file)).isInstanceOf(NoTrashException.class);
    assertThat(file).hasContent("SELECT 1");
  }

  @Test
  void onlyTheLastCopiesAreKept() throws IOException {
    Path keep = folder.resolve("keep");
    SystemTrash trash = new SystemTrash(keep, FileCopy::delete);
    for (int i = 0; i < 30; i++) {
      trash.put(Files.writeString(folder.resolve(i + ".sql"), "SELECT 1"));
    }
    try (var kept = Files.list(keep)) {
      assertThat(kept).hasSize(20);
    }
  }
}
