package dev.tarn.workspace.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A file or folder as the tree shows it.
///
/// @param path absolute
/// @param isFolder false for files
/// @param children folders first, then files, by name
public record FolderNode(Path path, boolean isFolder, List<FolderNode> children) {
  /// Nothing, before a folder was read.
  public static final FolderNode NONE = new FolderNode(Path.of(""), true, List.of());

  /// Copies the children.
  public FolderNode {
    children = List.copyOf(children);
  }

  /// The last part of the path.
  ///
  /// @return as it is on the disk
  public String name() {
    return FileNames.of(path);
  }

  /// What fits a filter, with the folders above it.
  ///
  /// @param filter a part of a name, in any case
  /// @return empty if nothing fits
  public Optional<FolderNode> filtered(String filter) {
    if (filter.isEmpty()) {
      return Optional.of(this);
    }
    if (!isFolder) {
      return name().toLowerCase(Locale.ROOT).contains(filter.toLowerCase(Locale.ROOT))
          ? Optional.of(this)
          : Optional.empty();
    }
    List<FolderNode> fitting =
        children.stream().flatMap(child -> child.filtered(filter).stream()).toList();
    return fitting.isEmpty() ? Optional.empty() : Optional.of(new FolderNode(path, true, fitting));
  }

  /// All files below.
  ///
  /// @return in the order of the tree
  public List<Path> files() {
    return isFolder
        ? children.stream().flatMap(child -> child.files().stream()).toList()
        : List.of(path);
  }
}
