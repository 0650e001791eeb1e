package dev.tarn.workspace.document;

import java.io.File;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How the journal names files: relative to the workspace, so that the folder can be moved.
///
/// @param workspace its folder, absolute
record DocumentPlace(Path workspace) {

  /// The name of a file in the journal.
  @Nullable String relative(@Nullable Path file) {
    if (file == null) {
      return null;
    }
    Path path = file.startsWith(workspace) ? workspace.relativize(file) : file;
    return path.toString().replace(File.separatorChar, '/');
  }

  /// The file of a name.
  @Nullable Path resolve(@Nullable String name) {
    return name == null ? null : workspace.resolve(name).normalize();
  }
}
