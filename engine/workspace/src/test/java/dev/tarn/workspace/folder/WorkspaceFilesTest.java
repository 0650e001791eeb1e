package dev.tarn.workspace.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceFilesTest {
  @TempDir private Path temporary;

  private Path root;
  private Path queries;
  private WorkspaceFiles files;

  @BeforeEach
  void makeWorkspace() throws IOException {
    root = Files.createDirectories(temporary.toRealPath().resolve("work"));
    queries = Files.createDirectories(root.resolve("queries"));
    Trash trash = new SystemTrash(temporary.resolve("keep"), FileCopy::delete);
    files = new WorkspaceFiles(root, trash, FileFollower.NONE);
  }

  @Test
  void aNewFileGetsItsEndingAndIsNeverWrittenOver() throws IOException {
    FileChange made = files.makeFile(queries, " Größe 😀 ");
    assertThat(made.places()).containsExactly(queries.resolve("Größe 😀.sql"));
    Files.writeString(made.places().getFirst(), "SELECT 1");
    assertThatThrownBy(() -> files.makeFile(queries, "Größe 😀"))
        .isInstanceOf(FolderException.class)
        .hasMessage("Größe 😀.sql is there already.");
    assertThat(made.places().getFirst()).hasContent("SELECT 1");
  }

  @Test
  void nothingIsMadeOutsideOrInTarnsOwnFolder() throws IOException {
    Path outside = Files.createDirectories(temporary.resolve("outside"));
    Files.createSymbolicLink(root.resolve("link"), outside);
    Files.createDirectories(root.resolve(".tarn/journal"));
    for (Path folder :
        List.of(
            outside,
            root.resolve("link"),
            root.resolve("../outside"),
            root.resolve(".tarn/journal"))) {
      assertThatThrownBy(() -> files.makeFile(folder, "a")).isInstanceOf(FolderException.class);
    }
    assertThat(outside).isEmptyDirectory();
    assertThatThrownBy(() -> files.rename(root, "other")).isInstanceOf(FolderException.class);
    assertThat(files.deleteForGood(List.of(root)).problems()).hasSize(1);
    assertThat(root).exists();
  }

  @Test
  void aFileIsRenamedAndThatIsUndone() throws IOException {
    Path file = write("queries/a.sql", "1");
    FileChange change = files.rename(file, "b.sql");
    assertThat(queries.resolve("b.sql")).hasContent("1");
    assertThat(files.undo(change).problems()).isEmpty();
    assertThat(file).hasContent("1");
    assertThat(queries.resolve("b.sql")).doesNotExist();
  }

  @Test
  void aNameMayDifferByCaseOnly() throws IOException {
    Path file = write("queries/orders.sql", "1");
    files.rename(file, "Orders.sql");
    try (Stream<Path> all = Files.list(queries)) {
      assertThat(all.map(FileNames::of)).containsExactly("Orders.sql");
    }
  }

  @Test
  void aNameThatIsTakenIsRefusedAndBothStay() throws IOException {
    Path one = write("queries/a.sql", "1");
    Path other = write("queries/b.sql", "2");
    assertThatThrownBy(() -> files.rename(one, "b.sql")).hasMessage("b.sql is there already.");
    assertThat(one).hasContent("1");
    assertThat(other).hasContent("2");
  }

  @Test
  void aFileThatIsGoneMeanwhileIsToldWithItsName() {
    assertThatThrownBy(() -> files.rename(queries.resolve("gone.sql"), "b.sql"))
        .isInstanceOf(FolderException.class)
        .hasMessageContaining("gone.sql")
        .hasMessageContaining("does not exist");
  }

  @Test
  void severalAreMovedAndUndoneTogether() throws IOException {
    Path one = write("queries/a.sql", "1");
    Path other = write("queries/below/b.sql", "2");
    Path archive = files.makeFolder(root, "archive").places().getFirst();
    FileChange change =
        files.move(
            List.of(one, other, other.getParent()), archive, _ -> Clash.SKIP, new CopyProgress());
    assertThat(change.problems()).isEmpty();
    assertThat(archive.resolve("a.sql")).hasContent("1");
    assertThat(archive.resolve("below/b.sql")).hasContent("2");
    files.undo(change);
    assertThat(one).hasContent("1");
    assertThat(other).hasContent("2");
    assertThat(archive).isEmptyDirectory();
  }

  @Test
  void whatIsInTheWayIsKeptReplacedOrSkippedAndNeverLost() throws IOException {
    Path source = write("queries/a.sql", "new");
    Path archive = Files.createDirectories(root.resolve("archive"));
    Path there = write("archive/a.sql", "old");
    assertThat(files.clashes(List.of(source), archive)).containsExactly(source);
    files.move(List.of(source), archive, _ -> Clash.SKIP, new CopyProgress());
    assertThat(source).hasContent("new");
    FileChange both =
        files.move(List.of(source), archive, _ -> Clash.KEEP_BOTH, new CopyProgress());
    assertThat(archive.resolve("a 2.sql")).hasContent("new");
    files.undo(both);
    FileChange replaced =
        files.move(List.of(source), archive, _ -> Clash.REPLACE, new CopyProgress());
    assertThat(there).hasContent("new");
    assertThat(files.undo(replaced).problems()).isEmpty();
    assertThat(there).hasContent("old");
    assertThat(source).hasContent("new");
  }

  @Test
  void aFolderDoesNotGoIntoItself() throws IOException {
    Path below = Files.createDirectories(queries.resolve("below"));
    FileChange change = files.move(List.of(queries), below, _ -> Clash.SKIP, new CopyProgress());
    assertThat(change.problems()).singleElement().asString().contains("into itself");
    assertThat(files.copy(List.of(queries), below, _ -> Clash.SKIP, new CopyProgress()).problems())
        .hasSize(1);
    write("queries/queries/x.sql", "1");
    assertThat(
            files
                .move(
                    List.of(queries.resolve("queries/x.sql")),
                    queries,
                    _ -> Clash.REPLACE,
                    new CopyProgress())
                .problems())
        .isEmpty();
  }

  @Test
  void aCopyInTheSameFolderGetsAnotherName() throws IOException {
    Path file = write("queries/a.sql", "1");
    FileChange change = files.copy(List.of(file), queries, _ -> Clash.REPLACE, new CopyProgress());
    assertThat(change.places()).containsExactly(queries.resolve("a 2.sql"));
    files.undo(change);
    assertThat(file).hasContent("1");
    assertThat(queries.resolve("a 2.sql")).doesNotExist();
  }

  @Test
  void filesFromElsewhereAreCopiedAndLinksStayLinks() throws IOException {
    Path outside = Files.createDirectories(temporary.resolve("outside/below"));
    Files.writeString(outside.resolve("a.sql"), "1");
    Path secret = Files.writeString(temporary.resolve("secret"), "x");
    Files.createSymbolicLink(outside.resolve("link"), secret);
    files.copy(List.of(outside), root, _ -> Clash.SKIP, new CopyProgress());
    assertThat(root.resolve("below/a.sql")).hasContent("1");
    assertThat(root.resolve("below/link")).isSymbolicLink();
    FileChange gone = files.deleteForGood(List.of(root.resolve("below")));
    assertThat(gone.isUndoable()).isFalse();
    assertThat(secret).hasContent("x");
  }

  @Test
  void aCancelledCopyLeavesNothing() throws IOException {
    Path outside = Files.createDirectories(temporary.resolve("outside"));
    Files.write(outside.resolve("a.csv"), new byte[3_000_000]);
    CopyProgress progress = new CopyProgress();
    progress.cancel();
    files.copy(List.of(outside), queries, _ -> Clash.SKIP, progress);
    assertThat(queries).isEmptyDirectory();
  }

  @Test
  void severalAreDeletedAndComeBack() throws Exception {
    Path one = write("queries/a.sql", "1");
    Path other = write("queries/below/b.sql", "2");
    FileChange change = files.delete(List.of(one, other, other.getParent()));
    assertThat(queries).isEmptyDirectory();
    assertThat(files.undo(change).problems()).isEmpty();
    assertThat(one).hasContent("1");
    assertThat(other).hasContent("2");
  }

  @Test
  void anUndoNeverWritesOverWhatCameMeanwhile() throws Exception {
    Path file = write("queries/a.sql", "old");
    FileChange change = files.delete(List.of(file));
    write("queries/a.sql", "new");
    assertThat(files.undo(change).problems()).singleElement().asString().contains("in the way");
    assertThat(file).hasContent("new");
  }

  @Test
  void withoutATrashNothingIsDeletedUntilThatIsWanted() throws IOException {
    Path file = write("queries/a.sql", "1");
    WorkspaceFiles bare =
        new WorkspaceFiles(
            root, new SystemTrash(temporary.resolve("k"), _ -> {}), FileFollower.NONE);
    assertThatThrownBy(() -> bare.delete(List.of(file))).isInstanceOf(NoTrashException.class);
    assertThat(file).hasContent("1");
    bare.deleteForGood(List.of(file));
    assertThat(file).doesNotExist();
  }

  private Path write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
