package dev.tarn.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// Opens files of a kind that are dropped anywhere in a window.
final class FileDrop {
  private FileDrop() {}

  /// Listens to a scene.
  ///
  /// @param scene its nodes come first
  /// @param kind tells the files that are opened
  /// @param open opens one
  static void listen(Scene scene, Predicate<Path> kind, Consumer<Path> open) {
    scene.addEventFilter(
        DragEvent.DRAG_OVER,
        event -> {
          if (!fitting(event.getDragboard(), kind).isEmpty()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    scene.addEventFilter(
        DragEvent.DRAG_DROPPED,
        event -> {
          List<Path> files = fitting(event.getDragboard(), kind);
          if (!files.isEmpty()) {
            files.forEach(open);
            event.setDropCompleted(true);
            event.consume();
          }
        });
  }

  /// The files, if all are of the kind.
  private static List<Path> fitting(Dragboard board, Predicate<Path> kind) {
    List<Path> files =
        board.hasFiles() ? board.getFiles().stream().map(File::toPath).toList() : List.of();
    return files.stream().allMatch(kind) ? files : List.of();
  }
}
