package dev.tarn.workspace.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder with all that is in it.
public final class FolderTree {
  private FolderTree() {}

  /// Deletes a folder and all in it, if it is there. Links are deleted, not followed.
  ///
  /// @param folder may be missing
  /// @throws IOException if something in it cannot be deleted; some of it may be gone then
  public static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      List<Path> found;
      try (Stream<Path> files = Files.walk(folder)) {
        found = files.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path file : found) {
        Files.deleteIfExists(file);
      }
    }
  }
}
