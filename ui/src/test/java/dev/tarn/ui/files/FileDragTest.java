package dev.tarn.ui.files;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.ui.FxTests;
import dev.tarn.ui.overlay.NoticeCentre;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.overlay.WindowDialogs;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.folder.FileFollower;
import dev.tarn.workspace.folder.FolderReader;
import dev.tarn.workspace.folder.Trash;
import dev.tarn.workspace.folder.WorkspaceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The system's drag gesture needs a display; what it does is called here.
class FileDragTest {
  @TempDir private Path temporary;

  private Path root;
  private Path file;
  private Path archive;
  private FileTree tree;
  private FileDrag drag;
  private Stage stage;

  @BeforeEach
  void makeTree() throws IOException {
    FxTests.start();
    root = Files.createDirectories(temporary.toRealPath().resolve("work"));
    archive = root.resolve("archive");
    Files.createDirectories(archive.resolve("old"));
    file = Files.createDirectories(root.resolve("queries")).resolve("a.sql");
    Files.writeString(file, "SELECT 1");
    stage = fx(Stage::new);
    tree = fx(FileTree::new);
    FileActions actions = fx(this::actions);
    drag = fx(() -> new FileDrag(tree, () -> Optional.of(actions)));
    run(this::show);
  }

  private FileActions actions() {
    OverlayLayer overlays = new OverlayLayer();
    FilesDesk desk =
        new FilesDesk(
            Background.threads(),
            new WindowDialogs(overlays, () -> stage),
            overlays,
            new NoticeCentre(overlays),
            new ArrayList<>());
    Trash trash = Trash.ofSystem(temporary.resolve("keep"), temporary.resolve("Trash"));
    return new FileActions(
        desk, new NoTarget(), new WorkspaceFiles(root, trash, FileFollower.NONE), _ -> {});
  }

  private void show() {
    tree.setCellFactory(_ -> new FileCell(tree, _ -> {}));
    tree.begin(Set.of(root.resolve("queries")), Set.of());
    tree.show(FolderReader.read(root), false);
    stage.setScene(new Scene(tree, 300, 300));
    stage.show();
  }

  @AfterEach
  void hide() {
    run(() -> stage.hide());
  }

  @Test
  void theFolderUnderTheMouseIsMarkedAndTakesTheFile() {
    assertThat(fx(() -> drag.over(folder(archive), List.of(file), true))).contains(archive);
    until("the mark", () -> isMarked("archive"));
    assertThat(fx(() -> drag.dropped(folder(archive), List.of(file), TransferMode.MOVE))).isTrue();
    until("it is moved", () -> Files.exists(archive.resolve("a.sql")));
    assertThat(file).doesNotExist();
    assertThat(fx(() -> isMarked("archive"))).isFalse();
  }

  @Test
  void withCtrlAndFromOutsideItIsCopied() throws IOException {
    Path outside = Files.writeString(temporary.resolve("outside.sql"), "SELECT 2");
    run(() -> drag.dropped(folder(archive), List.of(file), TransferMode.COPY));
    until("it is copied", () -> Files.exists(archive.resolve("a.sql")));
    assertThat(file).exists();
    run(() -> drag.dropped(null, List.of(outside), TransferMode.COPY));
    until("it is in the root", () -> Files.exists(root.resolve("outside.sql")));
    assertThat(outside).exists();
  }

  @Test
  void aRowOfAFileMeansItsFolder() {
    FileRow row = new FileRow(file, FileRow.Kind.FILE);
    assertThat(fx(() -> drag.over(row, List.of(archive), true))).contains(file.getParent());
  }

  @Test
  void aFolderIsNotDroppedIntoItself() {
    FileRow below = folder(archive.resolve("old"));
    assertThat(fx(() -> drag.over(below, List.of(archive), true))).isEmpty();
    assertThat(fx(() -> drag.dropped(below, List.of(archive), TransferMode.MOVE))).isFalse();
    assertThat(archive.resolve("old")).isDirectory();
  }

  @Test
  void aFolderThatIsRestedOnOpens() {
    assertThat(fx(() -> tree.find(archive).orElseThrow().isExpanded())).isFalse();
    run(() -> drag.over(folder(archive), List.of(file), true));
    until("it is open", () -> tree.find(archive).orElseThrow().isExpanded());
  }

  @Test
  void textsThatAreDroppedOnDocumentsAreOpenedAndDataIsQueried() {
    List<Path> opened = new ArrayList<>();
    List<Path> queried = new ArrayList<>();
    new DocumentDrop(opened::add, queried::addAll)
        .take(List.of(Path.of("/a.SQL"), Path.of("/b.parquet"), Path.of("/c.md")));
    assertThat(opened).containsExactly(Path.of("/a.SQL"), Path.of("/c.md"));
    assertThat(queried).containsExactly(Path.of("/b.parquet"));
  }

  private static FileRow folder(Path path) {
    return new FileRow(path, FileRow.Kind.FOLDER);
  }

  private boolean isMarked(String name) {
    return tree.lookupAll(".tree-cell").stream()
        .filter(node -> node instanceof FileCell cell && name.equals(cell.getText()))
        .map(Node::getPseudoClassStates)
        .anyMatch(states -> states.contains(Styles.state("drop-target")));
  }

  /// No documents are open.
  private static final class NoTarget implements FilesTarget {
    @Override
    public void open(Path opened) {}

    @Override
    public void preview(Path looked) {}

    @Override
    public void showTree() {}

    @Override
    public Optional<Path> active() {
      return Optional.empty();
    }

    @Override
    public List<OpenText> within(List<Path> paths) {
      return List.of();
    }

    @Override
    public void close(List<String> ids) {}

    @Override
    public void reopen(List<String> ids) {}
  }
}
