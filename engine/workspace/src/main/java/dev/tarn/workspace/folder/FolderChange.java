package dev.tarn.workspace.folder;

import java.nio.file.Path;
import java.util.Set;

/// What happened on the disk below a watched folder, gathered over a short while.
///
/// @param paths absolute: files and folders that were made, written or removed; what came or went
///   with a folder may be told by the folder alone
/// @param everything true if anything may have changed, as too much happened to tell
public record FolderChange(Set<Path> paths, boolean everything) {

  /// Copies the paths.
  public FolderChange {
    paths = Set.copyOf(paths);
  }

  /// Tells if a file may have changed: by itself, or by one of the folders it is in.
  ///
  /// @param file absolute and normal
  /// @return false if it is as it was
  public boolean concerns(Path file) {
    for (Path at = file; at != null; at = at.getParent()) {
      if (paths.contains(at)) {
        return true;
      }
    }
    return everything;
  }
}
