package dev.tarn.workspace.watch;

import static dev.tarn.workspace.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.workspace.document.DiskState;
import dev.tarn.workspace.document.DiskText;
import dev.tarn.workspace.document.Document;
import dev.tarn.workspace.document.Documents;
import dev.tarn.workspace.document.SaveOutcome;
import dev.tarn.workspace.document.TextChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of open documents that other programs change, delete and bring back.
class DiskWatchTest {
  @TempDir private Path workspace;

  private final List<DiskState> told = new CopyOnWriteArrayList<>();
  private Path file;
  private Documents documents;
  private Document document;
  private DiskWatch watch;

  @BeforeEach
  void open() throws IOException {
    file = Files.createDirectories(workspace.resolve("queries")).resolve("a.sql");
    Files.writeString(file, "SELECT 1\n");
    documents = Documents.open(workspace, List.of(workspace.resolve(".tarn/journal")));
    document = documents.open(file);
    watch = new DiskWatch(documents, news -> told.add(news.state()));
  }

  @AfterEach
  void close() {
    watch.close();
    documents.close();
  }

  @Test
  void aChangeIsToldWithinTwoSeconds() throws Exception {
    long start = System.nanoTime();
    Files.writeString(file, "SELECT 2\n");
    until(() -> told.equals(List.of(new DiskState.Changed())));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    DiskText found = document.file().read();
    assertThat(document.file().acceptIfUntouched(found)).isTrue();
    assertThat(document.text()).isEqualTo("SELECT 2\n");
    until(() -> told.getLast().equals(new DiskState.Same()));
  }

  @Test
  void aChangeOfTheSameSizeAndTimeIsToldAsWell() throws Exception {
    var time = Files.getLastModifiedTime(file);
    Path beside = Files.writeString(workspace.resolve("queries/new"), "SELECT 2\n");
    Files.setLastModifiedTime(beside, time);
    Files.move(beside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    until(() -> told.equals(List.of(new DiskState.Changed())));
  }

  @Test
  void aChangeRightAfterOneThatWasTakenIsToldAsWell() throws Exception {
    for (int i = 2; i < 5; i++) {
      int number = i;
      Files.writeString(file, "SELECT %d\n".formatted(number));
      until(() -> told.size() == number - 1 && told.getLast() instanceof DiskState.Changed);
      DiskText found = document.file().read();
      // Written before the watch has seen that the text here is as the file was.
      Files.writeString(file, "SELECT %d\n".formatted(number + 1));
      assertThat(document.file().acceptIfUntouched(found)).isTrue();
    }
    until(() -> told.size() == 4);
    assertThat(told).hasOnlyElementsOfType(DiskState.Changed.class);
  }

  @Test
  void savingHereIsNoNews() throws Exception {
    document.edit(new TextChange(0, 0, "-- mine\n"));
    assertThat(document.save()).isInstanceOf(SaveOutcome.Saved.class);
    Path other = Files.writeString(workspace.resolve("queries/b.sql"), "b");
    Document second = documents.open(other);
    Files.writeString(other, "bb");
    until(() -> told.equals(List.of(new DiskState.Changed())));
    assertThat(second.file().look()).isInstanceOf(DiskState.Changed.class);
    assertThat(document.file().look()).isEqualTo(new DiskState.Same());
  }

  @Test
  void aDeletedFileIsToldAndItsTextIsKeptUntilItComesBack() throws Exception {
    Files.delete(file);
    until(() -> told.equals(List.of(new DiskState.Gone())));
    assertThat(document.isModified()).isTrue();
    assertThat(document.text()).isEqualTo("SELECT 1\n");
    Files.writeString(file, "SELECT 1\n");
    until(() -> told.getLast().equals(new DiskState.Same()));
    assertThat(document.isModified()).isFalse();
  }

  @Test
  void aFolderThatGoesAwayAndComesBackIsNoticed() throws Exception {
    Path away = workspace.resolve("away");
    Files.move(file.getParent(), away);
    until(() -> !told.isEmpty() && told.getLast() instanceof DiskState.Unreadable);
    assertThat(((DiskState.Unreadable) told.getLast()).reason()).endsWith("queries is not there");
    Files.move(away, file.getParent());
    until(() -> told.getLast().equals(new DiskState.Same()));
    Files.writeString(file, "SELECT 3");
    until(() -> told.getLast().equals(new DiskState.Changed()));
  }

  @Test
  void keepingOnesOwnTextEndsTheNewsAndTheNextSaveWritesIt() throws Exception {
    document.edit(new TextChange(0, 0, "-- mine\n"));
    Files.writeString(file, "SELECT 2\n");
    until(() -> told.equals(List.of(new DiskState.Changed())));
    document.file().keepMine();
    until(() -> told.getLast().equals(new DiskState.Same()));
    assertThat(document.isModified()).isTrue();
    assertThat(document.save()).isInstanceOf(SaveOutcome.Saved.class);
    assertThat(file).hasContent("-- mine\nSELECT 1\n");
  }

  @Test
  void theTextOfADeletedFileComesBackAfterARestart() throws Exception {
    Files.delete(file);
    until(() -> told.equals(List.of(new DiskState.Gone())));
    watch.close();
    documents.close();
    documents = Documents.open(workspace, List.of(workspace.resolve(".tarn/journal")));
    document = documents.all().getFirst();
    assertThat(document.text()).isEqualTo("SELECT 1\n");
    assertThat(document.isModified()).isTrue();
    told.clear();
    watch = new DiskWatch(documents, news -> told.add(news.state()));
    until(() -> told.equals(List.of(new DiskState.Gone())));
  }
}
