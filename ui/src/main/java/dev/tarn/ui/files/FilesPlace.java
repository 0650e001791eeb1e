package dev.tarn.ui.files;

import dev.tarn.workspace.folder.WorkspaceFiles;
import java.nio.file.Path;

/// The folder that the tree shows.
///
/// @param files what is done with its files
/// @param memory the file where it is kept how the tree was left
public record FilesPlace(WorkspaceFiles files, Path memory) {

  Path root() {
    return files.root();
  }
}
