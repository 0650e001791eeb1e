package dev.tarn.ui.files;

import java.nio.file.Path;

/// A row of the tree.
///
/// @param path absolute
/// @param kind what it is
record FileRow(Path path, Kind kind) {

  /// What a row is.
  enum Kind {
    /// A folder.
    FOLDER,
    /// A file.
    FILE,
    /// A folder that is not made yet: its name is being typed.
    NEW_FOLDER,
    /// A file that is not made yet: its name is being typed.
    NEW_FILE
  }

  boolean isFolder() {
    return kind == Kind.FOLDER || kind == Kind.NEW_FOLDER;
  }

  boolean isNew() {
    return kind == Kind.NEW_FOLDER || kind == Kind.NEW_FILE;
  }

  String name() {
    return String.valueOf(path.getFileName());
  }
}
