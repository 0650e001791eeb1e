package dev.tarn.workspace.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.workspace.Eventually;
import dev.tarn.workspace.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The journal through kills and damage.
class JournalTest {
  @TempDir Path workspace;
  private Path journal = Path.of("");

  @BeforeEach
  void nameJournal() {
    journal = workspace.resolve(".tarn/journal");
  }

  @Test
  void aKilledProcessLosesNothingOlderThanASecond() throws Exception {
    Files.writeString(workspace.resolve("saved.sql"), "SELECT 0");
    Process process =
        JavaProcess.of(Typist.class, workspace.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long typed = 0;
    try (BufferedReader words = process.inputReader(StandardCharsets.UTF_8)) {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(4);
      String word = words.readLine();
      while (word != null && System.nanoTime() < end) {
        // Printed when it was typed, at least a second before.
        typed = Long.parseLong(word);
        word = words.readLine();
      }
    }
    process.destroyForcibly().waitFor();
    assertThat(typed).isGreaterThan(10);

    try (Documents documents = open()) {
      assertThat(documents.notices()).isEmpty();
      assertThat(documents.all()).map(Document::title).containsExactly("saved.sql", "Query 1");
      Document query = documents.all().getLast();
      assertThat(query.text().lines().count()).isGreaterThanOrEqualTo(typed);
      assertThat(query.text().lines().toList())
          .allSatisfy(line -> assertThat(line).startsWith("SELECT 'ü 漢 "));
      assertThat(query.caret().position()).isPositive();
      assertThat(documents.all().getFirst().isModified()).isTrue();
      assertThat(documents.all().getFirst().text()).startsWith("-- ");
    }
    assertThat(workspace.resolve("saved.sql")).hasContent("SELECT 0");
  }

  @Test
  void whatIsTypedIsOnDiskWithinASecond() throws Exception {
    try (Documents documents = open()) {
      Document document = documents.create("SELECT 1");
      Eventually.until(() -> journalled().contains("SELECT 1"));
      document.edit(new TextChange(8, 0, " FROM nobody_saved_this"));
      Eventually.until(() -> journalled().contains("nobody_saved_this"));
    }
  }

  @Test
  void aTornLastRecordIsLeftOut() throws IOException {
    type();
    Path file = file();
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 3));

    try (Documents documents = open()) {
      assertThat(documents.notices()).isEmpty();
      assertThat(documents.all()).map(Document::text).containsExactly("SELECT 1");
    }
  }

  @Test
  void aDamagedJournalGivesWhatItCanAndIsKept() throws IOException {
    type();
    Path file = file();
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 8] ^= 0x40;
    Files.write(file, bytes);

    try (Documents documents = open()) {
      assertThat(documents.all()).map(Document::text).containsExactly("SELECT 1");
      assertThat(documents.notices().getFirst()).startsWith("The journal of Query 1 is damaged");
    }
    assertThat(Files.readAllBytes(Path.of(file + ".corrupt-1"))).isEqualTo(bytes);
  }

  @Test
  void aJournalThatCannotBeReadAtAllIsKeptAside() throws IOException {
    type();
    Path file = file();
    Files.writeString(file, "not a journal");
    Files.writeString(journal.resolve("1/tabs.json"), "{");

    try (Documents documents = open()) {
      assertThat(documents.all()).isEmpty();
      assertThat(documents.notices()).hasSize(2);
      documents.create("goes on");
    }
    assertThat(Path.of(file + ".corrupt-1")).hasContent("not a journal");
    assertThat(journal.resolve("1/tabs.json.corrupt-1")).hasContent("{");
    try (Documents documents = open()) {
      assertThat(documents.all()).map(Document::text).containsExactly("goes on");
    }
  }

  @Test
  void anUnreadableNewerJournalFallsBackToTheOlder() throws IOException {
    type();
    Path older = file();
    Path newer = Path.of(older.toString().replace(".000001.", ".000002."));
    Files.write(newer, new byte[0]);

    try (Documents documents = open()) {
      assertThat(documents.all()).map(Document::text).containsExactly("SELECT 1 FROM t");
    }
  }

  @Test
  void aLargeTextIsNotWrittenAnewForEachChange() throws IOException {
    String large = "SELECT 'some text of a line' -- and a comment\n".repeat(500_000);
    try (Documents documents = open()) {
      Document document = documents.create(large);
      documents.flush();
      long before = journalSize();
      for (int i = 0; i < 200; i++) {
        document.edit(new TextChange(12_000_000 + i, 0, "x"));
        documents.flush();
      }
      assertThat(journalSize() - before).isLessThan(20_000);
    }
    try (Documents documents = open()) {
      assertThat(documents.all().getFirst().text())
          .hasSize(large.length() + 200)
          .contains("x".repeat(200));
    }
  }

  @Test
  void aLongJournalIsBegunAnew() throws IOException {
    try (Documents documents = open()) {
      Document document = documents.create("");
      for (int i = 0; i < 20; i++) {
        document.edit(new TextChange(0, document.length(), "x".repeat(100_000) + i));
        documents.flush();
      }
      assertThat(journalSize()).isLessThan(1_500_000);
      assertThat(Files.exists(journal.resolve("1/" + document.id() + ".000002.journal"))).isTrue();
    }
    try (Documents documents = open()) {
      assertThat(documents.all().getFirst().text()).endsWith("x19");
    }
  }

  @Test
  void whereTheFirstPlaceCannotBeWrittenTheNextIsTaken() throws IOException {
    Path blocked = Files.writeString(workspace.resolve("file"), "").resolve("journal");
    try (Documents documents = Documents.open(workspace, List.of(blocked, journal))) {
      documents.create("typed");
    }
    // The first place can be written again.
    Files.delete(workspace.resolve("file"));
    try (Documents documents = Documents.open(workspace, List.of(blocked, journal))) {
      assertThat(documents.all()).map(Document::text).containsExactly("typed");
    }
    assertThat(blocked.resolve("1")).isDirectoryContaining("glob:**.journal");
  }

  @Test
  void aJournalThatCannotWriteSaysSoAndCatchesUp() throws Exception {
    try (Documents documents = open()) {
      documents.create("before");
      assertThat(documents.flush()).isTrue();
      // What a full disk does to a new file: it cannot be made.
      Path folder = journal.resolve("1");
      Path away = Files.move(folder, journal.resolve("away"));
      Document late = documents.create("while nothing can be written");

      assertThat(documents.flush()).isFalse();
      assertThat(documents.problem().orElseThrow())
          .startsWith("What you type cannot be kept safe: ");

      Files.move(away, folder);
      Eventually.until(() -> documents.problem().isEmpty());
      assertThat(journalled()).contains(late.text());
    }
  }

  private void type() throws IOException {
    try (Documents documents = open()) {
      Document document = documents.create("SELECT 1");
      documents.flush();
      document.edit(new TextChange(8, 0, " FROM t"));
    }
  }

  private Path file() throws IOException {
    return JournalSlot.files(journal.resolve("1"), JournalFile.SUFFIX).getFirst();
  }

  private String journalled() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : JournalSlot.files(journal.resolve("1"), JournalFile.SUFFIX)) {
      all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }
    return all.toString();
  }

  private long journalSize() throws IOException {
    try (Stream<Path> files = Files.list(journal.resolve("1"))) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private Documents open() throws IOException {
    return Documents.open(workspace, List.of(journal));
  }
}
