package dev.tarn.workspace.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.workspace.Eventually;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {
  @TempDir private Path folder;

  private final List<FolderChange> told = new CopyOnWriteArrayList<>();
  private FolderWatch watch;

  @BeforeEach
  void start() throws Exception {
    Files.createDirectories(folder.resolve("queries/late"));
    Files.createDirectories(folder.resolve("hidden"));
    watch = FolderWatch.start(folder, path -> !path.endsWith("hidden"), told::add);
    Eventually.until(() -> told.stream().anyMatch(FolderChange::everything));
    told.clear();
  }

  @AfterEach
  void close() {
    watch.close();
  }

  @Test
  void aFileThatIsWrittenByAnotherProgramIsTold() throws Exception {
    Path file = folder.resolve("queries/late/größe.sql");
    Files.writeString(file, "SELECT 1");
    Eventually.until(() -> concerned(file));
    told.clear();
    Files.writeString(file, "SELECT 2");
    Eventually.until(() -> concerned(file));
    told.clear();
    Files.delete(file);
    Eventually.until(() -> concerned(file));
    assertThat(watch.isComplete()).isTrue();
  }

  @Test
  void aFolderThatComesIsWatchedFromThenOn() throws Exception {
    Path fresh = Files.createDirectories(folder.resolve("fresh/below"));
    Eventually.until(() -> concerned(fresh));
    told.clear();
    Path file = fresh.resolve("one.sql");
    Files.writeString(file, "SELECT 1");
    Eventually.until(() -> concerned(file));
  }

  @Test
  void whatComesAtOnceIsToldTogether() throws Exception {
    for (int i = 0; i < 500; i++) {
      Files.writeString(folder.resolve("queries/" + i + ".sql"), "SELECT 1");
    }
    Path last = folder.resolve("queries/499.sql");
    Eventually.until(() -> concerned(last));
    assertThat(told).hasSizeLessThan(20);
  }

  @Test
  void aFolderThatIsNotEnteredIsSilent() throws Exception {
    Path unseen = folder.resolve("hidden/one.sql");
    Files.writeString(unseen, "SELECT 1");
    Path seen = folder.resolve("queries/one.sql");
    Files.writeString(seen, "SELECT 1");
    Eventually.until(() -> concerned(seen));
    assertThat(concerned(unseen)).isFalse();
  }

  @Test
  void aFileIsConcernedByTheFolderItIsIn() throws IOException {
    FolderChange change = new FolderChange(java.util.Set.of(Path.of("/a/b")), false);
    assertThat(change.concerns(Path.of("/a/b/c/d.sql"))).isTrue();
    assertThat(change.concerns(Path.of("/a/c.sql"))).isFalse();
  }

  private boolean concerned(Path file) {
    return told.stream().anyMatch(change -> change.concerns(file));
  }
}
