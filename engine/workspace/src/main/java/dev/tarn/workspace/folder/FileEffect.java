package dev.tarn.workspace.folder;

import java.nio.file.Path;

/// One thing that was done on the disk.
public sealed interface FileEffect {

  /// A file or folder has another place or name.
  ///
  /// @param from where it was
  /// @param to where it is
  record Moved(Path from, Path to) implements FileEffect {}

  /// A file or folder came that was not there.
  ///
  /// @param path where it is
  record Made(Path path) implements FileEffect {}

  /// A file or folder went to the trash.
  ///
  /// @param item how to get it back
  record Trashed(Trash.Item item) implements FileEffect {}

  /// A file or folder was deleted for good.
  ///
  /// @param path where it was
  record Gone(Path path) implements FileEffect {}
}
