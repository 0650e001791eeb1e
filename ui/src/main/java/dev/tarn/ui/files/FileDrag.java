package dev.tarn.ui.files;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Drags files within the tree, out of it and into it. Folders that would take them are marked, and
/// open when they are rested on; near the edges the tree scrolls. Ctrl copies, Escape turns away.
final class FileDrag {
  private static final Duration REST = Duration.millis(600);
  private static final double EDGE = 20;
  private static final double STEP = 8;

  private final FileTree tree;
  private final Supplier<Optional<FileActions>> actions;
  private final PauseTransition resting = new PauseTransition(REST);
  private @Nullable Path rested;

  FileDrag(FileTree tree, Supplier<Optional<FileActions>> actions) {
    this.tree = tree;
    this.actions = actions;
    resting.setOnFinished(_ -> openRested());
    tree.setOnDragOver(event -> over(event, null));
    tree.setOnDragDropped(event -> dropped(event, null));
    tree.setOnDragExited(_ -> leave());
    tree.setOnDragDone(_ -> leave());
  }

  /// Listens to a row.
  void listen(FileCell cell) {
    cell.setOnDragDetected(event -> begin(cell, event));
    cell.setOnDragOver(event -> over(event, cell.isEmpty() ? null : cell.getItem()));
    cell.setOnDragDropped(event -> dropped(event, cell.isEmpty() ? null : cell.getItem()));
  }

  private void begin(FileCell cell, MouseEvent event) {
    List<Path> paths = tree.selectedPaths();
    if (event.getButton() != MouseButton.PRIMARY
        || cell.isEmpty()
        || paths.isEmpty()
        || tree.editor().isPresent()) {
      return;
    }
    Dragboard board = tree.startDragAndDrop(TransferMode.COPY_OR_MOVE);
    board.setContent(FileClipboard.content(paths));
    board.setDragView(cell.snapshot(null, null));
    event.consume();
  }

  private void over(DragEvent event, @Nullable FileRow row) {
    List<Path> paths = paths(event.getDragboard());
    boolean own = tree.equals(event.getGestureSource());
    Optional<Path> folder = over(row, paths, own);
    if (folder.isPresent()) {
      event.acceptTransferModes(own ? TransferMode.COPY_OR_MOVE : COPY);
    }
    scroll(event);
    event.consume();
  }

  private static final TransferMode[] COPY = {TransferMode.COPY};

  private void dropped(DragEvent event, @Nullable FileRow row) {
    boolean own = tree.equals(event.getGestureSource());
    TransferMode mode = own ? event.getTransferMode() : TransferMode.COPY;
    event.setDropCompleted(dropped(row, paths(event.getDragboard()), mode));
    event.consume();
  }

  /// Marks the folder that would take files.
  ///
  /// @param row under the mouse; null below the rows
  /// @param own true if they come from this tree
  /// @return empty if it would not take them
  Optional<Path> over(@Nullable FileRow row, List<Path> paths, boolean own) {
    Path folder = folder(row);
    rest(row);
    if (folder == null || paths.isEmpty() || paths.stream().anyMatch(folder::startsWith)) {
      tree.dropFolderProperty().set(null);
      return Optional.empty();
    }
    boolean useless = own && paths.stream().allMatch(path -> folder.equals(path.getParent()));
    tree.dropFolderProperty().set(useless ? null : folder);
    return Optional.of(folder);
  }

  /// Has a folder take files.
  ///
  /// @param row under the mouse; null below the rows
  /// @return false if it does not take them
  boolean dropped(@Nullable FileRow row, List<Path> paths, TransferMode mode) {
    Path folder = folder(row);
    leave();
    if (folder == null || paths.isEmpty() || paths.stream().anyMatch(folder::startsWith)) {
      return false;
    }
    actions
        .get()
        .ifPresent(each -> {
          if (mode == TransferMode.MOVE) {
            each.move(paths, folder);
          } else {
            each.copy(paths, folder);
          }
        });
    return true;
  }

  private @Nullable Path folder(@Nullable FileRow row) {
    if (row == null) {
      return tree.getRoot() == null ? null : tree.getRoot().getValue().path();
    }
    return row.isFolder() ? row.path() : row.path().getParent();
  }

  private void leave() {
    tree.dropFolderProperty().set(null);
    resting.stop();
    rested = null;
  }

  private void rest(@Nullable FileRow row) {
    Path path = row == null || !row.isFolder() ? null : row.path();
    if (path == null || !path.equals(rested)) {
      rested = path;
      resting.stop();
      if (path != null) {
        resting.playFromStart();
      }
    }
  }

  private void openRested() {
    if (rested != null) {
      tree.find(rested).ifPresent(item -> item.setExpanded(true));
    }
  }

  private void scroll(DragEvent event) {
    double y = tree.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
    if (tree.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      if (y < EDGE) {
        flow.scrollPixels(-STEP);
      } else if (y > tree.getHeight() - EDGE) {
        flow.scrollPixels(STEP);
      }
    }
  }

  private static List<Path> paths(Dragboard board) {
    return board.hasFiles() ? board.getFiles().stream().map(File::toPath).toList() : List.of();
  }
}
