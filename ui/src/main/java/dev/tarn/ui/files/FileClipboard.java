package dev.tarn.ui.files;

import java.io.File;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Files on the system's clipboard, so that they go to and come from other programs, too.
final class FileClipboard {
  private final FileTree tree;

  FileClipboard(FileTree tree) {
    this.tree = tree;
  }

  void copy(List<Path> paths) {
    tree.cut().clear();
    put(paths);
  }

  /// The rows become pale until they are pasted.
  void cut(List<Path> paths) {
    put(paths);
    tree.cut().clear();
    tree.cut().addAll(paths);
  }

  boolean hasFiles() {
    return Clipboard.getSystemClipboard().hasFiles();
  }

  /// Moves what was cut here; copies all else.
  void paste(Path folder, FileActions actions) {
    List<Path> paths =
        Clipboard.getSystemClipboard().getFiles().stream().map(File::toPath).toList();
    boolean isCut = !tree.cut().isEmpty() && new HashSet<>(paths).equals(tree.cut());
    tree.cut().clear();
    if (isCut) {
      actions.move(paths, folder);
      Clipboard.getSystemClipboard().clear();
    } else if (!paths.isEmpty()) {
      actions.copy(paths, folder);
    }
  }

  static ClipboardContent content(List<Path> paths) {
    ClipboardContent content = new ClipboardContent();
    content.putFiles(paths.stream().map(Path::toFile).toList());
    content.putString(text(paths));
    return content;
  }

  static void putText(List<Path> paths) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text(paths));
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static void put(List<Path> paths) {
    Clipboard.getSystemClipboard().setContent(content(paths));
  }

  private static String text(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining("\n"));
  }
}
