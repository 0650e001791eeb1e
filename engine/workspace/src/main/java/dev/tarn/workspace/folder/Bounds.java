package dev.tarn.workspace.folder;

import dev.tarn.workspace.file.FileWords;
import java.io.IOException;
import java.nio.file.Path;

/// What may be touched in a workspace: by what paths say, and by what links lead to.
///
/// @param root absolute and without links
record Bounds(Path root) {

  /// Something that is to be moved or removed. It may be a link to elsewhere.
  ///
  /// @throws FolderException if it is not in the workspace, or Tarn's own
  void requireItem(Path path) {
    Path folder = path.getParent();
    if (folder == null || path.equals(root)) {
      throw outside(path);
    }
    require(path);
    requireReal(folder);
  }

  /// A folder that is to get something.
  ///
  /// @throws FolderException if it is not in the workspace, or Tarn's own
  void requireFolder(Path folder) {
    require(folder);
    requireReal(folder);
  }

  private void require(Path path) {
    if (!path.normalize().equals(path) || !path.startsWith(root)) {
      throw outside(path);
    }
    if (path.startsWith(root.resolve(".tarn"))) {
      throw new FolderException("The folder .tarn is Tarn's own.");
    }
  }

  private void requireReal(Path folder) {
    try {
      if (!folder.toRealPath().startsWith(root)) {
        throw outside(folder);
      }
    } catch (IOException e) {
      throw failure(FileNames.of(folder) + " cannot be used", e);
    }
  }

  private static FolderException outside(Path path) {
    return new FolderException(FileNames.of(path) + " is outside of the workspace.");
  }

  static FolderException failure(String what, IOException error) {
    return new FolderException(words(what, error), error);
  }

  static String words(String what, Exception error) {
    String why =
        error instanceof IOException io ? FileWords.of(io) : String.valueOf(error.getMessage());
    return what + ": " + (why.endsWith(".") ? why : why + ".");
  }
}
