package dev.tarn.ui.files;

import dev.tarn.workspace.find.TextNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A file or folder of the workspace.
///
/// @param path absolute
/// @param isFolder false for files
/// @param children folders first, then files, by name
record FileNode(Path path, boolean isFolder, List<FileNode> children) {
  static final FileNode NONE = new FileNode(Path.of(""), true, List.of());

  private static final int DEEPEST = 6;
  private static final Comparator<FileNode> ORDER =
      Comparator.comparing((FileNode node) -> !node.isFolder())
          .thenComparing(node -> node.name().toLowerCase(Locale.ROOT));

  /// Copies the children.
  FileNode {
    children = List.copyOf(children);
  }

  /// The last part of the path.
  String name() {
    return String.valueOf(path.getFileName());
  }

  /// Reads the texts below a folder. Hidden folders and tables are left out, and so are folders
  /// without any text.
  ///
  /// @param folder absolute
  /// @throws UncheckedIOException if it cannot be read
  static FileNode read(Path folder) {
    return read(folder, 0);
  }

  private static FileNode read(Path folder, int depth) {
    try (Stream<Path> content = Files.list(folder)) {
      List<FileNode> children =
          content
              .filter(path -> !TextNames.isHidden(path))
              .flatMap(path -> node(path, depth).stream())
              .sorted(ORDER)
              .toList();
      return new FileNode(folder, true, children);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<FileNode> node(Path path, int depth) {
    if (!Files.isDirectory(path)) {
      return TextNames.isText(path)
          ? Optional.of(new FileNode(path, false, List.of()))
          : Optional.empty();
    }
    boolean isData =
        depth >= DEEPEST
            || (depth == 0 && path.endsWith("lakehouse"))
            || Files.isDirectory(path.resolve("_delta_log"))
            || !Files.isReadable(path);
    return isData
        ? Optional.empty()
        : Optional.of(read(path, depth + 1)).filter(node -> !node.children().isEmpty());
  }

  /// What fits a filter, with the folders above it.
  Optional<FileNode> filtered(String filter) {
    if (filter.isEmpty()) {
      return Optional.of(this);
    }
    if (!isFolder) {
      return name().toLowerCase(Locale.ROOT).contains(filter.toLowerCase(Locale.ROOT))
          ? Optional.of(this)
          : Optional.empty();
    }
    List<FileNode> fitting =
        children.stream().flatMap(child -> child.filtered(filter).stream()).toList();
    return fitting.isEmpty() ? Optional.empty() : Optional.of(new FileNode(path, true, fitting));
  }

  /// All files below, in the order of the tree.
  List<Path> files() {
    return isFolder
        ? children.stream().flatMap(child -> child.files().stream()).toList()
        : List.of(path);
  }
}
