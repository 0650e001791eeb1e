package dev.tarn.workspace.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.workspace.document.Document;
import dev.tarn.workspace.document.Documents;
import dev.tarn.workspace.document.TextChange;
import dev.tarn.workspace.history.TextVersion.Cause;
import dev.tarn.workspace.history.VersionKeeper.Pace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionKeeperTest {
  @TempDir private Path folder;
  private Path file;
  private Documents documents;
  private LocalHistory history;
  private VersionKeeper keeper;

  @BeforeEach
  void watch() throws IOException {
    file = folder.resolve("a.sql");
    Files.writeString(file, "SELECT 1");
    documents = Documents.open(folder, List.of(folder.resolve(".tarn/journal")));
    history = new LocalHistory(folder.resolve(".tarn/history"));
    keeper = keeper(Duration.ofHours(1));
  }

  @AfterEach
  void close() {
    keeper.close();
    documents.close();
  }

  @Test
  void aFileIsKeptAsItWasOpenedAndAtEachSave() throws IOException {
    Document document = documents.open(file);
    keeper.flush();
    type(document, "SELECT 2");
    document.save();
    keeper.flush();
    List<TextVersion> versions = keeper.versions(document);
    assertThat(versions).extracting(TextVersion::cause).containsExactly(Cause.SAVED, Cause.OPENED);
    assertThat(keeper.text(versions.getLast())).isEqualTo("SELECT 1");
  }

  @Test
  void whatIsTypedIsKeptWhenTheTabIsClosed() {
    Document document = documents.create("");
    keeper.flush();
    type(document, "SELECT 'never saved'");
    keeper.lookNow();
    assertThat(keeper.versions(document)).as("too soon").isEmpty();
    documents.close(document);
    keeper.flush();
    assertThat(keeper.versions(document))
        .extracting(TextVersion::cause)
        .containsExactly(Cause.TYPED);
  }

  @Test
  void whatIsTypedIsKeptFromTimeToTime() {
    keeper.close();
    keeper = keeper(Duration.ZERO);
    Document document = documents.create("");
    keeper.flush();
    type(document, "SELECT 1");
    keeper.lookNow();
    type(document, "SELECT 12");
    keeper.lookNow();
    keeper.lookNow();
    assertThat(keeper.versions(document)).hasSize(2);
  }

  @Test
  void whatAnotherProgramWroteIsKeptBeforeItIsOverwritten() throws IOException {
    Document document = documents.open(file);
    keeper.flush();
    type(document, "SELECT 'mine'");
    Files.writeString(file, "SELECT 'theirs'");
    keeper.lookNow();
    document.overwrite();
    keeper.flush();
    List<TextVersion> versions = keeper.versions(document);
    assertThat(versions)
        .extracting(TextVersion::cause)
        .containsExactly(Cause.SAVED, Cause.EXTERNAL, Cause.OPENED);
    assertThat(keeper.text(versions.get(1))).isEqualTo("SELECT 'theirs'");
  }

  @Test
  void anUnsavedTextThatIsSavedKeepsItsEarlierVersions() throws IOException {
    Document document = documents.create("SELECT 'draft'");
    keeper.flush();
    type(document, "SELECT 'final'");
    document.saveAs(folder.resolve("new.sql"));
    keeper.flush();
    assertThat(keeper.key(document)).isEqualTo("file:new.sql");
    assertThat(keeper.versions(document)).hasSize(2);
  }

  private VersionKeeper keeper(Duration typing) {
    return new VersionKeeper(folder, documents, history, new Pace(Duration.ofHours(1), typing));
  }

  private static void type(Document document, String text) {
    document.edit(new TextChange(0, document.length(), text));
  }
}
