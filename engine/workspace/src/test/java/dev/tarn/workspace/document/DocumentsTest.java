package dev.tarn.workspace.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
  @TempDir Path temporary;
  private Path workspace = Path.of("");
  private Path journal = workspace;

  @BeforeEach
  void makeWorkspace() throws IOException {
    workspace = Files.createDirectories(temporary.resolve("my lake ü 漢字")).toRealPath();
    journal = workspace.resolve(".tarn/journal");
  }

  @Test
  void allTabsComeBackWithTextOrderAndCaret() throws IOException {
    Path file = Files.writeString(workspace.resolve("a.sql"), "SELECT 1\nFROM x\n");
    try (Documents documents = open()) {
      Document first = documents.create("SELECT 'ü 漢 😀'");
      Document second = documents.open(file);
      Document third = documents.create("");
      second.edit(new TextChange(7, 1, "42"));
      second.moveCaret(new Caret(9, 7, 1));
      documents.arrange(List.of(third, first, second));
      documents.activate(first);
    }

    try (Documents documents = open()) {
      assertThat(documents.notices()).isEmpty();
      assertThat(documents.all())
          .map(Document::title)
          .containsExactly("Query 2", "Query 1", "a.sql");
      assertThat(documents.all())
          .map(Document::text)
          .containsExactly("", "SELECT 'ü 漢 😀'", "SELECT 42\nFROM x\n");
      assertThat(documents.all()).map(Document::isModified).containsExactly(false, true, true);
      assertThat(documents.active()).map(Document::title).contains("Query 1");
      assertThat(documents.all().getLast().caret()).isEqualTo(new Caret(9, 7, 1));
    }
    assertThat(file).hasContent("SELECT 1\nFROM x\n");
  }

  @Test
  void aFileThatIsOpenedTwiceAtOnceIsOneDocument() throws IOException {
    Path file = Files.writeString(workspace.resolve("a.sql"), "x".repeat(1 << 20));
    try (Documents documents = open()) {
      CyclicBarrier start = new CyclicBarrier(8);
      List<Document> opened = new CopyOnWriteArrayList<>();
      try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
        for (int i = 0; i < 8; i++) {
          threads.submit(() -> {
            start.await();
            return opened.add(documents.open(file));
          });
        }
      }
      assertThat(opened).hasSize(8).containsOnly(opened.getFirst());
      assertThat(documents.all()).hasSize(1);
    }
  }

  @Test
  void tabsThatShowNoTextComeBackAsWhatTheyShow() throws IOException {
    try (Documents documents = open()) {
      Document table = documents.open("table:lake.sales.orders", "sales.orders");
      Document query = documents.create("SELECT 1");
      assertThat(documents.open("table:lake.sales.orders", "sales.orders")).isSameAs(table);
      assertThat(documents.active()).contains(table);
      assertThat(documents.all()).containsExactly(table, query);
    }
    try (Documents documents = open()) {
      Document table = documents.all().getFirst();
      assertThat(table.page()).contains("table:lake.sales.orders");
      assertThat(table.title()).isEqualTo("sales.orders");
      assertThat(table.isModified()).isFalse();
      assertThat(documents.all().getLast().page()).isEmpty();
      documents.close(table);
      assertThat(documents.reopen())
          .hasValueSatisfying(
              again -> assertThat(again.page()).contains("table:lake.sales.orders"));
    }
  }

  @Test
  void everyFormOfAFileIsKeptWhenItIsSaved() throws IOException {
    Path file = workspace.resolve("windows.sql");
    Files.write(file, "\uFEFFSELECT 'ü'\r\nFROM x\r\n".getBytes(StandardCharsets.UTF_8));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));
    Path link = Files.createSymbolicLink(workspace.resolve("link.sql"), file);
    try (Documents documents = open()) {
      Document document = documents.open(link);
      assertThat(document.text()).isEqualTo("SELECT 'ü'\nFROM x\n");
      document.edit(new TextChange(0, 0, "-- 漢\n"));

      assertThat(document.save()).isEqualTo(new SaveOutcome.Saved(link));

      assertThat(document.isModified()).isFalse();
    }
    assertThat(Files.readString(file)).isEqualTo("\uFEFF-- 漢\r\nSELECT 'ü'\r\nFROM x\r\n");
    assertThat(link).isSymbolicLink();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rwxr-x---");
  }

  @Test
  void aFileThatAnotherProgramChangedIsNotOverwrittenSilently() throws IOException {
    Path file = Files.writeString(workspace.resolve("a.sql"), "SELECT 1");
    try (Documents documents = open()) {
      Document document = documents.open(file);
      document.edit(new TextChange(7, 1, "2"));
      Files.writeString(file, "SELECT 3");

      assertThat(document.save()).isEqualTo(new SaveOutcome.Conflict(file));
      assertThat(file).hasContent("SELECT 3");
      assertThat(document.isModified()).isTrue();

      assertThat(document.overwrite()).isEqualTo(new SaveOutcome.Saved(file));
      assertThat(file).hasContent("SELECT 2");

      Files.writeString(file, "SELECT 4");
      assertThat(document.hasForeignChange()).isTrue();
      List<DocumentEvent.Kind> events = new ArrayList<>();
      document.listen(event -> events.add(event.kind()));
      document.load();
      assertThat(document.text()).isEqualTo("SELECT 4");
      assertThat(document.isModified()).isFalse();
      assertThat(events).contains(DocumentEvent.Kind.TEXT);
    }
  }

  @Test
  void aConflictIsNoticedAlsoAfterARestart() throws IOException {
    Path file = Files.writeString(workspace.resolve("a.sql"), "SELECT 1");
    try (Documents documents = open()) {
      documents.open(file).edit(new TextChange(7, 1, "2"));
    }
    Files.writeString(file, "SELECT 3");
    try (Documents documents = open()) {
      Document document = documents.all().getFirst();
      assertThat(document.text()).isEqualTo("SELECT 2");
      assertThat(document.save()).isInstanceOf(SaveOutcome.Conflict.class);
    }
  }

  @Test
  void undoingToTheSavedTextMakesItSaved() throws IOException {
    Path file = Files.writeString(workspace.resolve("a.sql"), "SELECT 1");
    try (Documents documents = open()) {
      Document document = documents.open(file);
      document.edit(new TextChange(0, 0, "x"));
      assertThat(document.isModified()).isTrue();
      document.edit(new TextChange(0, 1, ""));
      assertThat(document.isModified()).isFalse();
    }
  }

  @Test
  void aNewDocumentGetsAFileButNotAnothers() throws IOException {
    Path other = Files.writeString(workspace.resolve("other.sql"), "mine");
    try (Documents documents = open()) {
      Document document = documents.create("SELECT 1");
      assertThatThrownBy(document::save).isInstanceOf(IllegalStateException.class);
      assertThat(document.saveAs(other)).isEqualTo(new SaveOutcome.Conflict(other));
      assertThat(other).hasContent("mine");

      Path file = workspace.resolve("queries/new/a.sql");
      assertThat(document.saveAs(file)).isEqualTo(new SaveOutcome.Saved(file));

      assertThat(document.title()).isEqualTo("a.sql");
      assertThat(file).hasContent("SELECT 1");
      assertThat(documents.open(file)).isSameAs(document);
    }
  }

  @Test
  void aWorkspaceMayBeMoved() throws IOException {
    Path file = Files.writeString(workspace.resolve("a.sql"), "SELECT 1");
    try (Documents documents = open()) {
      documents.open(file);
    }
    workspace = Files.move(workspace, temporary.resolve("elsewhere"));
    journal = workspace.resolve(".tarn/journal");
    try (Documents documents = open()) {
      assertThat(documents.all().getFirst().path()).contains(workspace.resolve("a.sql"));
      assertThat(documents.all().getFirst().text()).isEqualTo("SELECT 1");
    }
  }

  @Test
  void whatIsClosedCanBeOpenedAgain() throws IOException {
    try (Documents documents = open()) {
      Document document = documents.create("SELECT 'typed, never saved'");
      documents.close(document);
      assertThat(documents.all()).isEmpty();
    }
    try (Documents documents = open()) {
      assertThat(documents.all()).isEmpty();
      assertThat(documents.reopen()).map(Document::text).contains("SELECT 'typed, never saved'");
      assertThat(documents.reopen()).isEmpty();
      assertThat(documents.all()).hasSize(1);
    }
  }

  @Test
  void twoWindowsDoNotMixAndTheNextOneHasBoth() throws IOException {
    try (Documents first = open()) {
      first.create("first");
      try (Documents second = open()) {
        assertThat(second.windowNumber()).isEqualTo(2);
        assertThat(second.otherWindows()).isEqualTo(1);
        assertThat(second.all()).isEmpty();
        second.create("second");
        try (Documents third = open()) {
          assertThat(third.otherWindows()).isEqualTo(2);
        }
      }
      assertThat(first.all()).hasSize(1);
    }
    try (Documents next = open()) {
      assertThat(next.otherWindows()).isZero();
      assertThat(next.all()).map(Document::text).containsExactly("first", "second");
    }
  }

  @Test
  void whatIsNoTextIsNotOpened() throws IOException {
    Path latin = Files.write(workspace.resolve("latin.sql"), new byte[] {'a', (byte) 0xFC, 'b'});
    try (Documents documents = open()) {
      assertThatThrownBy(() -> documents.open(latin))
          .isInstanceOf(DocumentException.class)
          .hasMessageStartingWith(latin + " is not a text in UTF-8.");
      assertThatThrownBy(() -> documents.open(workspace)).hasMessage(workspace + " is a folder.");
      assertThatThrownBy(() -> documents.open(workspace.resolve("none.sql")))
          .hasMessageContaining("does not exist");
    }
    assertThat(Files.readAllBytes(latin)).hasSize(3);
  }

  @Test
  void aFileInAFolderThatTakesNoFilesIsSavedAsWell() throws IOException {
    Path folder = Files.createDirectories(workspace.resolve("closed"));
    Path file = Files.writeString(folder.resolve("a.sql"), "SELECT 1");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    try (Documents documents = open()) {
      Document document = documents.open(file);
      document.edit(new TextChange(7, 1, "2"));
      assertThat(document.save()).isEqualTo(new SaveOutcome.Saved(file));
      assertThat(file).hasContent("SELECT 2");
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void halfAnEmojiAndNulAreKept() throws IOException {
    try (Documents documents = open()) {
      Document document = documents.create("a😀b");
      document.edit(new TextChange(2, 1, "\0"));
      assertThat(document.text()).isEqualTo("a\uD83D\0b");
    }
    try (Documents documents = open()) {
      assertThat(documents.all().getFirst().text()).isEqualTo("a\uD83D\0b");
    }
  }

  private Documents open() throws IOException {
    return Documents.open(workspace, List.of(journal));
  }
}
