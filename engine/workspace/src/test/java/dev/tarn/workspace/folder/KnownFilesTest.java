package dev.tarn.workspace.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.workspace.Workspace;
import dev.tarn.workspace.document.Document;
import dev.tarn.workspace.document.Documents;
import dev.tarn.workspace.document.SaveOutcome;
import dev.tarn.workspace.document.TextChange;
import dev.tarn.workspace.history.LocalHistory;
import dev.tarn.workspace.history.TextVersion;
import dev.tarn.workspace.settings.UserFolders;
import dev.tarn.workspace.state.ParameterMemory;
import dev.tarn.workspace.state.RememberedParameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownFilesTest {
  @TempDir private Path temporary;

  private Workspace workspace;
  private Documents documents;
  private ParameterMemory parameters;
  private LocalHistory history;
  private WorkspaceFiles files;
  private Path file;

  @BeforeEach
  void open() throws IOException {
    Path home = temporary.resolve("home");
    UserFolders user = new UserFolders(home.resolve("c"), home.resolve("s"), home.resolve("h"));
    workspace = Workspace.open(temporary.resolve("work"), user);
    file = Files.writeString(workspace.queries().resolve("größe.sql"), "SELECT 1");
    reopen();
  }

  @AfterEach
  void close() {
    documents.close();
    parameters.close();
  }

  @Test
  void anUnsavedTextGoesWithItsRenamedFileAndIsSavedThere() throws IOException {
    Document document = typed();
    files.rename(file, "neu.sql");
    Path now = file.resolveSibling("neu.sql");
    assertThat(document.title()).isEqualTo("neu.sql");
    assertThat(document.text()).isEqualTo("-- SELECT 1");
    assertThat(document.isModified()).isTrue();
    assertThat(document.hasForeignChange()).isFalse();
    assertThat(document.save()).isInstanceOf(SaveOutcome.Saved.class);
    assertThat(now).hasContent("-- SELECT 1");
    assertThat(file).doesNotExist();
  }

  @Test
  void aRenamedFolderTakesItsDocumentsAlongThroughARestart() throws IOException {
    Document document = typed();
    String id = document.id();
    files.rename(workspace.queries(), "abfragen");
    documents.close();
    parameters.close();
    reopen();
    Document again = documents.all().getLast();
    assertThat(again.id()).isEqualTo(id);
    assertThat(again.path()).contains(workspace.folder().resolve("abfragen/größe.sql"));
    assertThat(again.text()).isEqualTo("-- SELECT 1");
    assertThat(again.isModified()).isTrue();
  }

  @Test
  void aClosedDocumentIsOpenedAgainUnderItsNewName() {
    Document document = documents.open(file);
    documents.close(document);
    files.rename(file, "neu.sql");
    assertThat(documents.reopen().orElseThrow().path()).contains(file.resolveSibling("neu.sql"));
  }

  @Test
  void anotherFileOfTheOldNameIsOpenedAgainAsItself() throws IOException {
    files.rename(file, "neu.sql");
    Files.writeString(file, "SELECT 2");
    documents.close(documents.open(file));
    assertThat(documents.reopen().orElseThrow().path()).contains(file);
  }

  @Test
  void valuesAndVersionsGoWithTheFile() throws IOException {
    List<RememberedParameter> values =
        List.of(
            new RememberedParameter(
                "day", new dev.tarn.session.parameter.Written(false, List.of("2024-01-01")), null));
    parameters.keep(file.toString(), values);
    history.keep("file:queries/größe.sql", "SELECT 0", TextVersion.Cause.SAVED);
    Path folder = files.rename(workspace.queries(), "abfragen").places().getFirst();
    FileChange change = files.rename(folder.resolve("größe.sql"), "neu.sql");
    assertThat(parameters.read(folder.resolve("neu.sql").toString())).isEqualTo(values);
    assertThat(parameters.read(file.toString())).isEmpty();
    assertThat(history.versions("file:abfragen/neu.sql")).hasSize(1);
    files.undo(change);
    assertThat(parameters.read(folder.resolve("größe.sql").toString())).isEqualTo(values);
    assertThat(history.versions("file:abfragen/größe.sql")).hasSize(1);
  }

  @Test
  void theTextOfADeletedFileStaysUnsavedThroughARestart() throws Exception {
    Document document = documents.open(file);
    files.delete(List.of(file));
    assertThat(document.isModified()).isTrue();
    document.edit(new TextChange(8, 0, "0"));
    document.edit(new TextChange(8, 1, ""));
    assertThat(document.isModified()).isTrue();
    documents.close();
    parameters.close();
    reopen();
    Document again = documents.all().getLast();
    assertThat(again.text()).isEqualTo("SELECT 1");
    assertThat(again.isModified()).isTrue();
    assertThat(again.save()).isInstanceOf(SaveOutcome.Saved.class);
    assertThat(file).hasContent("SELECT 1");
  }

  @Test
  void afterTheUndoOfADeletionTheTextIsAsItWas() throws Exception {
    Document saved = documents.open(file);
    Path other = Files.writeString(file.resolveSibling("b.sql"), "SELECT 2");
    Document unsaved = documents.open(other);
    unsaved.edit(new TextChange(0, 0, "-- "));
    FileChange change = files.delete(List.of(file, other));
    assertThat(files.undo(change).problems()).isEmpty();
    assertThat(saved.isModified()).isFalse();
    assertThat(unsaved.isModified()).isTrue();
    assertThat(unsaved.hasForeignChange()).isFalse();
    assertThat(unsaved.text()).isEqualTo("-- SELECT 2");
    assertThat(other).hasContent("SELECT 2");
  }

  @Test
  void aTextWhoseFileIsReplacedByAnotherIsKeptWithoutAFile() throws IOException {
    Document there = typed();
    Path other = Files.createDirectories(file.resolveSibling("below")).resolve("größe.sql");
    Document moved = documents.open(Files.writeString(other, "SELECT 2"));
    files.move(List.of(other), workspace.queries(), _ -> Clash.REPLACE, new CopyProgress());
    assertThat(moved.path()).contains(file);
    assertThat(there.path()).isEmpty();
    assertThat(there.title()).isEqualTo("größe.sql");
    assertThat(there.text()).isEqualTo("-- SELECT 1");
  }

  @Test
  void aCertainClosedDocumentIsOpenedAgain() {
    Document first = documents.open(file);
    Document second = documents.create("SELECT 2");
    documents.close(first);
    documents.close(second);
    assertThat(documents.reopen(first.id()).orElseThrow().text()).isEqualTo("SELECT 1");
  }

  private Document typed() {
    Document document = documents.open(file);
    document.edit(new TextChange(0, 0, "-- "));
    return document;
  }

  private void reopen() {
    documents = workspace.openDocuments();
    parameters = workspace.parameterMemory();
    history = workspace.localHistory();
    Trash trash = new SystemTrash(temporary.resolve("keep"), FileCopy::delete);
    files =
        new WorkspaceFiles(
            workspace.folder(),
            trash,
            new KnownFiles(workspace.folder(), documents, parameters, history));
  }
}
