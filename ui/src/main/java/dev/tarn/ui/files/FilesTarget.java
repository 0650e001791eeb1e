package dev.tarn.ui.files;

import java.nio.file.Path;

/// Takes what the user does with a file.
public interface FilesTarget {

  /// Opens a file in a tab.
  ///
  /// @param file absolute
  void open(Path file);

  /// Begins a new SQL file.
  void newFile();
}
