package dev.tarn.workspace.folder;

import java.io.IOException;
import java.nio.file.Path;

/// What knows of files by their paths and goes with them.
public interface FileFollower {
  /// Knows of nothing.
  FileFollower NONE =
      new FileFollower() {
        @Override
        public void move(Path from, Path to, DiskWork work) throws IOException {
          work.run();
        }

        @Override
        public void remove(Path path, DiskWork work) throws IOException {
          work.run();
        }

        @Override
        public void cameBack(Path path) {}
      };

  /// Work on the disk.
  @FunctionalInterface
  interface DiskWork {
    /// Does it.
    ///
    /// @throws IOException if it cannot be done; nothing has changed then
    void run() throws IOException;
  }

  /// Has a file or folder moved while nothing is saved into it, and goes with it.
  ///
  /// @param from where it is
  /// @param to where it will be
  /// @param work moves it
  /// @throws IOException as the work does
  void move(Path from, Path to, DiskWork work) throws IOException;

  /// Has a file or folder removed while nothing is saved into it.
  ///
  /// @param path where it is
  /// @param work removes it
  /// @throws IOException as the work does
  void remove(Path path, DiskWork work) throws IOException;

  /// A file or folder that was removed is there again, as it was.
  ///
  /// @param path where it is
  void cameBack(Path path);
}
