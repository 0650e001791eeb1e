package dev.tarn.workspace.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialFoldersTest {
  @TempDir private Path home;

  @Test
  void whatAKilledProcessLeftGoesAndWhatIsInUseStays() throws IOException {
    TrialFolders folders = new TrialFolders(home.resolve("previews"));
    Path used = filled(folders.fresh());
    long pid = ProcessHandle.current().pid();
    Path reused = filled(folders.folder().resolve("p" + pid + "-1-left"));
    Path left = filled(folders.folder().resolve("p999999999-1-left"));
    folders.sweep();
    assertThat(used).exists();
    assertThat(reused).doesNotExist();
    assertThat(left).doesNotExist();
  }

  @Test
  void aCloneIsRemovedWithAllInIt() throws IOException {
    TrialFolders folders = new TrialFolders(home.resolve("previews"));
    Path clone = filled(folders.fresh());
    folders.remove(clone);
    assertThat(clone).doesNotExist();
  }

  @Test
  void nothingIsMadeBeforeItIsNeeded() {
    TrialFolders folders = new TrialFolders(home.resolve("previews"));
    folders.sweep();
    folders.remove(folders.fresh());
    assertThat(folders.folder()).doesNotExist();
  }

  private static Path filled(Path clone) throws IOException {
    Path log = Files.createDirectories(clone.resolve("_delta_log"));
    Files.writeString(log.resolve("00000000000000000000.json"), "{}");
    return clone;
  }
}
